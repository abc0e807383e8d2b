import type { RecordReturn } from '@eshop/contracts/order';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrozenLine } from './frozen-line.ts';
import { excessOf, returnableOf, type StoredReturn, unitsOf } from './returns.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const total = usd(10_000);

const line = (productId: string, quantities: number[]): FrozenLine => ({
  productId,
  name: productId,
  price: usd(100),
  cost: usd(60),
  vehicleClass: 'car',
  category: { id: 'suv', name: 'SUV', path: 'cars/suv' },
  quantity: quantities.reduce((sum, quantity) => sum + quantity, 0),
  allocations: quantities.map((quantity, index) => ({ warehouseId: `w${index}`, zip: '10001', quantity })),
});

const request = (lines: Record<string, number>, refund = 0): RecordReturn => ({
  lines: Object.entries(lines).map(([productId, quantity]) => ({ productId, quantity, restock: true })),
  reason: 'scratched',
  refund: usd(refund),
});

const storedReturn = (order: Parameters<typeof unitsOf>[0], requested: RecordReturn): StoredReturn => ({
  id: 'r',
  at: '2026-01-01T00:00:00.000Z',
  by: 'ann',
  reason: requested.reason,
  lines: [],
  refund: requested.refund,
  units: unitsOf(order, requested),
});

describe('a return', () => {
  it('takes units from the warehouses in the order of their allocation', () => {
    const order = { lines: [line('a', [2, 3])], returns: [] };
    expect(unitsOf(order, request({ a: 3 }))).toEqual([
      { productId: 'a', warehouseId: 'w0', quantity: 2, restock: true },
      { productId: 'a', warehouseId: 'w1', quantity: 1, restock: true },
    ]);
  });

  it('cannot have a unit that was not delivered, or that came back before', () => {
    const order = { lines: [line('a', [2])], returns: [] as StoredReturn[] };
    expect(excessOf(order, request({ a: 3 }), total)).toMatchObject({ kind: 'units', lines: [{ returnable: 2 }] });
    expect(excessOf(order, request({ b: 1 }), total)).toMatchObject({ kind: 'units', lines: [{ returnable: 0 }] });
    order.returns.push(storedReturn(order, request({ a: 1 })));
    expect(excessOf(order, request({ a: 1 }), total)).toBeUndefined();
    expect(excessOf(order, request({ a: 2 }), total)).toMatchObject({ kind: 'units', lines: [{ returnable: 1 }] });
  });

  it('cannot refund more than was paid, or twice', () => {
    const order = { lines: [line('a', [2])], returns: [] as StoredReturn[] };
    expect(excessOf(order, request({ a: 1 }, 10_001), total)).toMatchObject({ kind: 'refund', refundable: total });
    order.returns.push(storedReturn(order, request({ a: 1 }, 6_000)));
    expect(excessOf(order, request({ a: 1 }, 4_001), total)).toMatchObject({ refundable: usd(4_000) });
    expect(excessOf(order, request({ a: 1 }, 4_000), total)).toBeUndefined();
  });

  it('never gives back more units of a warehouse than it sent, whatever is returned in however many parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }),
        (allocated, parts) => {
          const order = { lines: [line('a', allocated)], returns: [] as StoredReturn[] };
          for (const part of parts) {
            const returnRequest = request({ a: part });
            const isAllowed = excessOf(order, returnRequest, total) === undefined;
            expect(isAllowed).toBe(part <= (returnableOf(order).get('a') ?? 0));
            if (isAllowed) order.returns.push(storedReturn(order, returnRequest));
          }
          const units = order.returns.flatMap((each) => each.units);
          for (const [index, quantity] of allocated.entries()) {
            const returnedUnits = units.filter(({ warehouseId }) => warehouseId === `w${index}`);
            expect(returnedUnits.reduce((sum, unit) => sum + unit.quantity, 0)).toBeLessThanOrEqual(quantity);
          }
        },
      ),
    );
  });
});
