import { newId } from '@eshop/contracts/ids';
import type { Payment } from '@eshop/contracts/payment';
import { describe, expect, it } from 'vitest';
import { visibleTo } from './visible-payment.ts';

const payment: Payment = {
  id: newId(),
  orderId: newId(),
  amount: { amount: 1, currency: 'USD' },
  status: 'APPROVED',
  decidedBy: 'staff-1',
  changedBy: 'ada',
};

describe('a payment', () => {
  it('tells its owner no id of a team member', () => {
    const visiblePayment = visibleTo({ id: 'ada', may: () => false }, payment);
    expect(visiblePayment).toMatchObject({ decidedBy: 'shop', changedBy: 'customer' });
  });

  it('tells the team who decided', () => {
    expect(visibleTo({ id: 'eve', may: (permission) => permission === 'payment:manage' }, payment)).toEqual(payment);
  });
});
