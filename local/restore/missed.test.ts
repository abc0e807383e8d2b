import type { OrderStatus } from '@eshop/contracts/order';
import { describe, expect, it } from 'vitest';
import { missedAction } from './order.ts';
import { stockOf } from './warehouse.ts';

const orderThat = (...statuses: OrderStatus[]) => ({
  id: 'o',
  number: 'ES-1',
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
    ['PAID', 'SHIPPED', 'APPROVED', 'ship'],
    ['PAID', 'RELEASED', 'REFUND_DUE', 'fail'],
    ['SHIPPED', 'SHIPPED', 'REFUNDED', 'fail'],
    ['PAID', 'COMMITTED', 'APPROVED', undefined],
    ['PAID', undefined, undefined, undefined],
    ['SHIPPED', 'SHIPPED', 'APPROVED', undefined],
    ['PENDING_PAYMENT', 'RELEASED', 'CLOSED', undefined],
  ] as const)(
    'while it is %s, its reservation %s and its payment %s, is %s',
    (status, reservation, payment, action) => {
      expect(missedAction({ status }, reservation, payment)).toBe(action);
    },
  );
});
