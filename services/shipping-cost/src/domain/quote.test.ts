import { money, sum } from '@eshop/contracts/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceTable } from './price-table.ts';
import { quote } from './quote.ts';

const zip = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value).padStart(5, '0'));
const parcel = fc.record({
  fromZip: zip,
  vehicleClass: fc.constantFrom('car' as const, 'motorcycle' as const),
  quantity: fc.integer({ min: 1, max: 99 }),
});

describe('a shipping quote', () => {
  it('costs the base price within a sectional centre', () => {
    const quoted = quote({ toZip: '90001', parcels: [{ fromZip: '90099', vehicleClass: 'car', quantity: 2 }] });
    expect(quoted.total).toEqual(money(99_800));
  });

  it('costs a step more for each centre between', () => {
    const quoted = quote({ toZip: '10001', parcels: [{ fromZip: '10401', vehicleClass: 'motorcycle', quantity: 1 }] });
    expect(quoted.total).toEqual(money(19_900 + 4 * 100));
  });

  it('is the sum of its parcels, each between base and cap', () => {
    fc.assert(
      fc.property(zip, fc.array(parcel, { minLength: 1, maxLength: 20 }), (toZip, parcels) => {
        const quoted = quote({ toZip, parcels });
        expect(quoted.total).toEqual(sum(quoted.parcels.map(({ price }) => price)));
        for (const { vehicleClass, quantity, price } of quoted.parcels) {
          expect(price.amount).toBeGreaterThanOrEqual(priceTable[vehicleClass].base * quantity);
          expect(price.amount).toBeLessThanOrEqual(priceTable[vehicleClass].cap * quantity);
        }
      }),
    );
  });

  it('costs the same both ways', () => {
    fc.assert(
      fc.property(zip, zip, (a, b) => {
        const there = quote({ toZip: a, parcels: [{ fromZip: b, vehicleClass: 'car', quantity: 1 }] });
        const back = quote({ toZip: b, parcels: [{ fromZip: a, vehicleClass: 'car', quantity: 1 }] });
        expect(there.total).toEqual(back.total);
      }),
    );
  });
});
