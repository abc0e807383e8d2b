import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOverShare, roomForFirstOrders } from './first-orders.ts';

const units = fc.integer({ min: 0, max: 500 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the share of first orders', () => {
  it('is the rounded-down part of what is not sold, less what they hold', () => {
    expect(roomForFirstOrders({ uncommitted: 21, firstOrderHeld: 4, hasLapsed: false }, 0.5)).toBe(6);
  });

  it('leaves at least the rest to customers who paid before, but for a last unit', () => {
    fc.assert(
      fc.property(units, units, share, fc.boolean(), (uncommitted, firstOrderHeld, part, hasLapsed) => {
        const room = roomForFirstOrders({ uncommitted, firstOrderHeld, hasLapsed }, part);
        expect(room).toBeGreaterThanOrEqual(0);
        if (room > 0) expect(room + firstOrderHeld).toBeLessThanOrEqual(Math.max(1, uncommitted * part));
      }),
    );
  });

  it('is a last unit until a first order let the product go unpaid', () => {
    const last = { uncommitted: 1, firstOrderHeld: 0 };
    expect(roomForFirstOrders({ ...last, hasLapsed: false }, 0.5)).toBe(1);
    expect(roomForFirstOrders({ ...last, hasLapsed: true }, 0.5)).toBe(0);
  });

  it('depends on the class of vehicle, and every line over it is named', () => {
    const stock = ['a', 'b'].map((productId) => ({ productId, uncommitted: 8, firstOrderHeld: 0, hasLapsed: false }));
    const items = [
      { productId: 'a', quantity: 3, vehicleClass: 'car' as const },
      { productId: 'b', quantity: 3, vehicleClass: 'motorcycle' as const },
    ];
    expect(linesOverShare(items, stock, { shares: { car: 0.5, motorcycle: 0.25 } })).toEqual([
      { productId: 'b', requested: 3, available: 2 },
    ]);
  });
});
