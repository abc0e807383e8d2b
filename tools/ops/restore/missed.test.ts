import type { OrderStatus } from '@eshop/contracts/order';
import { describe, expect, it } from 'vitest';
import { missedAction } from './order.ts';
import { stockOf } from './warehouse.ts';

const orderThat = (...statuses: OrderStatus[]) => ({
  id: 'o',
  number: 'ES-1',
  version: 3,
  lines: [],
  timeline: statuses.map((status) => ({ status, at: '', by: 'ada', note: null })),
});

describe('the reservation that an order’s history asks for', () => {
  it.each([
    [['PENDING_PAYMENT'], 'HELD'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED'], 'HELD'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PENDING_PAYMENT'], 'HELD'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID'], 'COMMITTED'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED'], 'SHIPPED'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED', 'DELIVERED'], 'SHIPPED'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED', 'FAILED'], 'SHIPPED'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'FAILED'], 'RELEASED'],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'REJECTED'], 'RELEASED'],
    [['PENDING_PAYMENT', 'CANCELLED'], 'RELEASED'],
    [['PENDING_PAYMENT', 'EXPIRED'], 'RELEASED'],
  ] as const)('of %j is %s', (statuses, state) => {
    expect(stockOf(orderThat(...statuses)).state).toBe(state);
  });
});

describe('what a restored order has missed', () => {
  it.each([
    ['PAID', 'SHIPPED', 0, 'ship'],
    ['PAID', 'RELEASED', 100, 'fail'],
    ['SHIPPED', 'SHIPPED', 100, 'fail'],
    ['SHIPPED', 'SHIPPED', 40, 'confirmDelivery'],
    ['PAID', 'COMMITTED', 0, undefined],
    ['PAID', undefined, undefined, undefined],
    ['SHIPPED', 'SHIPPED', 0, undefined],
    ['PENDING_PAYMENT', 'RELEASED', 0, undefined],
  ] as const)(
    'while it is %s, its reservation %s and %s of 100 are owed or given back, is %s',
    (status, reservation, owed, action) => {
      const payment = owed === undefined ? undefined : { amount: 100, refund_due: owed, refunded: 0 };
      expect(missedAction({ status }, reservation, payment)).toBe(action);
    },
  );
});
