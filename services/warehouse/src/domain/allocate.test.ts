import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';

const supply = (warehouseId: string, zip: string, available: number, productId = 'p') => ({
  productId,
  warehouseId,
  zip,
  available,
});

describe('allocation', () => {
  it('takes from the nearest warehouse first', () => {
    const supplies = [supply('far', '90001', 5), supply('near', '10010', 5)];
    expect(allocate([{ productId: 'p', quantity: 3 }], supplies, '10001')).toEqual({
      outcome: 'allocated',
      lines: [{ productId: 'p', allocations: [{ warehouseId: 'near', zip: '10010', quantity: 3 }] }],
    });
  });

  it('splits where one has too few', () => {
    const supplies = [supply('near', '10010', 2), supply('far', '90001', 5)];
    const result = allocate([{ productId: 'p', quantity: 3 }], supplies, '10001');
    expect(result.outcome === 'allocated' && result.lines[0]?.allocations.map(({ quantity }) => quantity)).toEqual([
      2, 1,
    ]);
  });

  it('names every short line and gives nothing', () => {
    const supplies = [supply('w', '10010', 2, 'a'), supply('w', '10010', 0, 'b'), supply('w', '10010', 9, 'c')];
    const demands = ['a', 'b', 'c'].map((productId) => ({ productId, quantity: 3 }));
    expect(allocate(demands, supplies, '10001')).toEqual({
      outcome: 'short',
      short: [
        { productId: 'a', requested: 3, available: 2 },
        { productId: 'b', requested: 3, available: 0 },
      ],
    });
  });

  it('gives exactly what is asked, never more than there is, and nothing far while the near has some', () => {
    const zip = fc.integer({ min: 0, max: 99_999 }).map((value) => String(value).padStart(5, '0'));
    const supplies = fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('w1', 'w2', 'w3')), { selector: String })
      .chain((keys) =>
        fc.tuple(
          ...keys.map(([productId, warehouseId]) =>
            fc.record({
              productId: fc.constant(productId),
              warehouseId: fc.constant(warehouseId),
              zip,
              available: fc.integer({ min: 0, max: 9 }),
            }),
          ),
        ),
      );
    const quantity = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(supplies, quantity, quantity, zip, (given, a, b, toZip) => {
        const demands = [
          { productId: 'a', quantity: a },
          { productId: 'b', quantity: b },
        ];
        const total = (id: string) =>
          given.filter((one) => one.productId === id).reduce((sum, one) => sum + one.available, 0);
        const result = allocate(demands, given, toZip);
        expect(result.outcome).toBe(total('a') >= a && total('b') >= b ? 'allocated' : 'short');
        if (result.outcome === 'short') return;
        for (const [index, line] of result.lines.entries()) {
          const quantities = line.allocations.map((one) => one.quantity);
          expect(quantities.reduce((sum, one) => sum + one, 0)).toBe(demands[index]?.quantity);
          for (const allocation of line.allocations.slice(0, -1)) {
            const source = given.find(
              (each) => each.productId === line.productId && each.warehouseId === allocation.warehouseId,
            );
            expect(allocation.quantity).toBe(source?.available);
          }
        }
      }),
    );
  });
});
