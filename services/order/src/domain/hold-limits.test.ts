import { describe, expect, it } from 'vitest';
import { type Holdings, type HoldLimits, isFirstOrder, refusalOf } from './hold-limits.ts';

const limits: HoldLimits = {
  ordersOfUser: 3,
  ordersToAddress: 3,
  ordersFromNetwork: 20,
  unitsOfProduct: 10,
  valueWithoutApproval: 50_000_000,
  coolDownOrders: 3,
  coolDownHours: 24,
};
const noHoldings: Holdings = {
  ordersOfUser: 0,
  ordersToAddress: 0,
  ordersFromNetwork: 0,
  value: 0,
  units: {},
  endedUnpaidSecondsAgo: [],
  hasPaidBefore: false,
  approvedValue: null,
};
const oneFalcon = { lines: [{ productId: 'falcon', quantity: 1 }], value: 4_000_000 };
const refusal = (held: Partial<Holdings>, request = oneFalcon) =>
  refusalOf(request, { ...noHoldings, ...held }, limits);

describe('what is held before it is paid for', () => {
  it('is bounded by orders of a customer, to an address and from a network', () => {
    expect(refusal({ ordersOfUser: 2, ordersToAddress: 2, ordersFromNetwork: 19 })).toBeUndefined();
    const ordersRefusal = { reason: 'orders', limit: 3 };
    expect(refusal({ ordersOfUser: 3 })).toEqual(ordersRefusal);
    expect(refusal({ ordersToAddress: 3 }), 'looks like the limit of the customer').toEqual(ordersRefusal);
    expect(refusal({ ordersFromNetwork: 20 }), 'looks like the limit of the customer').toEqual(ordersRefusal);
  });

  it('keeps nobody whom the shop knows from an address or a network that strangers use too', () => {
    const otherHoldings = { ordersToAddress: 3, ordersFromNetwork: 20 };
    expect(refusal({ ...otherHoldings, hasPaidBefore: true })).toBeUndefined();
    expect(refusal({ ...otherHoldings, approvedValue: 100_000_000 })).toBeUndefined();
    expect(refusal({ ...otherHoldings, hasPaidBefore: true, ordersOfUser: 3 })).toMatchObject({ reason: 'orders' });
  });

  it('is bounded by units of each product over all orders of a customer', () => {
    const two = { lines: [...oneFalcon.lines, { productId: 'kestrel', quantity: 11 }], value: 1 };
    expect(refusal({ units: { falcon: 9 } })).toBeUndefined();
    expect(refusal({ units: { falcon: 10 } }, two)).toEqual({
      reason: 'units',
      limit: 10,
      lines: [
        { productId: 'falcon', requested: 1, available: 0 },
        { productId: 'kestrel', requested: 11, available: 10 },
      ],
    });
  });

  it('needs an approval above a value, which raises the value to what was approved', () => {
    expect(refusal({ value: 46_000_000 })).toBeUndefined();
    expect(refusal({ value: 46_000_001 })).toEqual({ reason: 'approval', limit: 50_000_000, total: 50_000_001 });
    expect(refusal({ value: 46_000_001, approvedValue: 60_000_000 })).toBeUndefined();
    expect(refusal({ value: 46_000_001, approvedValue: 1 }), 'never lowers it').toMatchObject({ limit: 50_000_000 });
  });

  it('waits after orders that ended unpaid, until fewer of them count', () => {
    const hour = 3600;
    expect(refusal({ endedUnpaidSecondsAgo: [1, 2] })).toBeUndefined();
    expect(refusal({ endedUnpaidSecondsAgo: [hour, 2 * hour, 23 * hour] })).toEqual({
      reason: 'cool-down',
      retryAfterSeconds: hour,
    });
    expect(refusal({ endedUnpaidSecondsAgo: [hour, 2 * hour, 24 * hour] })).toBeUndefined();
  });

  it('is a first order until one was paid, or a person approved the customer', () => {
    expect(isFirstOrder(noHoldings)).toBe(true);
    expect(isFirstOrder({ ...noHoldings, hasPaidBefore: true })).toBe(false);
    expect(isFirstOrder({ ...noHoldings, approvedValue: 1 })).toBe(false);
  });
});
