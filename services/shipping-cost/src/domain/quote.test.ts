import { money, sum } from '@eshop/contracts/money';
import type { QuoteShipping } from '@eshop/contracts/shipping';
import { defaultDestinations } from '@eshop/contracts/shipping-destinations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceTable } from './price-table.ts';
import { quote as quoteTo } from './quote.ts';

/** A quote to a destination that is delivered to. */
const quote = (request: QuoteShipping) => {
  const quoteResult = quoteTo(request, defaultDestinations);
  if (!quoteResult) throw new Error('not delivered to');
  return quoteResult;
};
const zip = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value).padStart(5, '0'));
const parcel = fc.record({
  fromZip: zip,
  vehicleClass: fc.constantFrom('car' as const, 'motorcycle' as const),
  quantity: fc.integer({ min: 1, max: 99 }),
});

describe('a shipping quote', () => {
  it('costs the base price within a sectional center', () => {
    const quoteResult = quote({ toZip: '90001', parcels: [{ fromZip: '90099', vehicleClass: 'car', quantity: 2 }] });
    expect(quoteResult.total).toEqual(money(99_800));
  });

  it('costs a step more for each center between', () => {
    const quoteResult = quote({
      toZip: '10001',
      parcels: [{ fromZip: '10401', vehicleClass: 'motorcycle', quantity: 1 }],
    });
    expect(quoteResult.total).toEqual(money(19_900 + 4 * 100));
  });

  it('is the sum of its parcels, each between base and cap', () => {
    fc.assert(
      fc.property(zip, fc.array(parcel, { minLength: 1, maxLength: 20 }), (toZip, parcels) => {
        const quoteResult = quote({ toZip, parcels });
        expect(quoteResult.total).toEqual(sum(quoteResult.parcels.map(({ price }) => price)));
        for (const { vehicleClass, quantity, price } of quoteResult.parcels) {
          expect(price.amount).toBeGreaterThanOrEqual(priceTable[vehicleClass].base * quantity);
          expect(price.amount).toBeLessThanOrEqual(priceTable[vehicleClass].cap * quantity);
        }
      }),
    );
  });

  it('costs the same both ways', () => {
    fc.assert(
      fc.property(zip, zip, (a, b) => {
        const outbound = quote({ toZip: a, parcels: [{ fromZip: b, vehicleClass: 'car', quantity: 1 }] });
        const inbound = quote({ toZip: b, parcels: [{ fromZip: a, vehicleClass: 'car', quantity: 1 }] });
        expect(outbound.total).toEqual(inbound.total);
      }),
    );
  });

  it('adds the price from a port to the domestic one for a country abroad', () => {
    const parcels = [{ fromZip: '14999', vehicleClass: 'car', quantity: 2 } as const];
    const toPort = quote({ toZip: '14201', parcels }).total.amount;
    expect(quote({ toZip: 'K1A 0B1', toCountry: 'CA', parcels }).total).toEqual(money(toPort + 2 * 89_000));
  });

  it('is none for a country that is not delivered to', () => {
    const parcels = [{ fromZip: '14201', vehicleClass: 'car', quantity: 1 } as const];
    expect(quoteTo({ toZip: '1010', toCountry: 'AT', parcels }, defaultDestinations)).toBeUndefined();
    expect(quoteTo({ toZip: 'K1A 0B1', toCountry: 'CA', parcels }, {})).toBeUndefined();
    expect(quoteTo({ toZip: '62701', toCountry: 'US', parcels }, {})).toBeDefined();
  });
});
