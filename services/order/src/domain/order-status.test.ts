import { describe, expect, it } from 'vitest';
import { next, type OrderAction, type OrderState, transitions } from './order-status.ts';

const states = Object.keys(transitions) as OrderState[];
const actions: OrderAction[] = [
  'placed',
  'submitProof',
  'approve',
  'requestProof',
  'reject',
  'cancel',
  'expire',
  'ship',
  'confirmDelivery',
  'fail',
];

/** Every change that the shop allows; payment's decisions also stand for a submission whose event is still on its way. */
const allowedTransitions = new Map<string, string>([
  ['PLACING placed', 'PENDING_PAYMENT'],
  ['PENDING_PAYMENT submitProof', 'PAYMENT_SUBMITTED'],
  ['PENDING_PAYMENT approve', 'PAID'],
  ['PENDING_PAYMENT requestProof', 'PENDING_PAYMENT'],
  ['PENDING_PAYMENT reject', 'REJECTED'],
  ['PENDING_PAYMENT cancel', 'CANCELLED'],
  ['PENDING_PAYMENT expire', 'EXPIRED'],
  ['PAYMENT_SUBMITTED approve', 'PAID'],
  ['PAYMENT_SUBMITTED requestProof', 'PENDING_PAYMENT'],
  ['PAYMENT_SUBMITTED reject', 'REJECTED'],
  ['PAYMENT_SUBMITTED cancel', 'CANCELLED'],
  ['PAYMENT_SUBMITTED expire', 'EXPIRED'],
  ['PAID ship', 'SHIPPED'],
  ['PAID fail', 'FAILED'],
  ['SHIPPED confirmDelivery', 'DELIVERED'],
  ['SHIPPED fail', 'FAILED'],
]);

describe('the state table of an order', () => {
  it.each(states.flatMap((state) => actions.map((action) => [state, action] as const)))('%s, %s', (state, action) => {
    expect(next(state, action)).toBe(allowedTransitions.get(`${state} ${action}`));
  });

  it('lets nothing out of an ended order', () => {
    for (const state of ['DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED'] as const) {
      expect(transitions[state]).toEqual({});
    }
  });
});
