import { PaymentStatus } from '@eshop/contracts/payment';
import { describe, expect, it } from 'vitest';
import { decideClose, next, owesRefund, type PaymentAction } from './payment-status.ts';

const actions: PaymentAction[] = [
  'submit',
  'approve',
  'requestProof',
  'reject',
  'close',
  'question',
  'confirmMoney',
  'denyMoney',
  'closeUnchecked',
  'owe',
  'owePart',
  'refund',
];
const allowedTransitions = new Map<string, string>([
  ['PENDING submit', 'SUBMITTED'],
  ['PENDING close', 'CLOSED'],
  ['PENDING question', 'TO_BE_CHECKED'],
  ['SUBMITTED submit', 'SUBMITTED'],
  ['SUBMITTED approve', 'APPROVED'],
  ['SUBMITTED requestProof', 'PENDING'],
  ['SUBMITTED reject', 'REJECTED'],
  ['SUBMITTED question', 'TO_BE_CHECKED'],
  ['TO_BE_CHECKED confirmMoney', 'REFUND_DUE'],
  ['TO_BE_CHECKED denyMoney', 'CLOSED'],
  ['TO_BE_CHECKED closeUnchecked', 'CLOSED'],
  ['APPROVED owe', 'REFUND_DUE'],
  ['APPROVED owePart', 'REFUND_DUE'],
  ['REFUND_DUE owePart', 'REFUND_DUE'],
  ['REFUNDED owePart', 'REFUND_DUE'],
  ['REJECTED owe', 'REFUND_DUE'],
  ['REFUND_DUE refund', 'REFUNDED'],
]);

describe('the state table of a payment', () => {
  it.each(PaymentStatus.options.flatMap((status) => actions.map((action) => [status, action] as const)))(
    '%s, %s',
    (status, action) => {
      expect(next(status, action)).toBe(allowedTransitions.get(`${status} ${action}`));
    },
  );
});

describe('closing a payment', () => {
  const waitingPayment = {
    closedFor: null,
    isOverdue: false,
    isReviewOverdue: false,
    isUploading: false,
    proofRequests: 0,
  } as const;

  it.each([
    ['PENDING', 'cancelled', 'closed', 'close'],
    ['PENDING', 'expired', 'not-yet', undefined],
    ['SUBMITTED', 'cancelled', 'closed', 'question'],
    ['SUBMITTED', 'expired', 'submitted', undefined],
    ['APPROVED', 'cancelled', 'approved', undefined],
    ['REJECTED', 'cancelled', 'rejected', undefined],
  ] as const)('a payment that is %s, for an order that was %s: %s', (status, reason, outcome, action) => {
    expect(decideClose({ ...waitingPayment, status }, reason)).toMatchObject({ outcome, ...(action && { action }) });
  });

  it('expires what waits only once its deadline has passed', () => {
    expect(decideClose({ ...waitingPayment, status: 'PENDING', isOverdue: true }, 'expired')).toEqual({
      outcome: 'closed',
      closedFor: 'expired',
      action: 'close',
    });
    expect(decideClose({ ...waitingPayment, status: 'SUBMITTED', isOverdue: true }, 'expired')).toEqual({
      outcome: 'submitted',
      closedFor: null,
    });
  });

  it('does not expire what is overdue while a proof that began in time is arriving', () => {
    const closing = { ...waitingPayment, status: 'PENDING', isOverdue: true, isUploading: true } as const;
    expect(decideClose(closing, 'expired')).toEqual({ outcome: 'not-yet', closedFor: null });
    expect(decideClose(closing, 'cancelled')).toMatchObject({ outcome: 'closed', action: 'close' });
  });

  it('leaves the money to be checked when the order is canceled or expires while another proof is awaited', () => {
    const closing = { ...waitingPayment, status: 'PENDING', proofRequests: 1 } as const;
    expect(decideClose(closing, 'cancelled')).toMatchObject({ outcome: 'closed', action: 'question' });
    expect(decideClose({ ...closing, isOverdue: true }, 'expired')).toMatchObject({
      outcome: 'closed',
      action: 'question',
    });
  });

  it('expires a submitted payment once its review is overdue, whatever proof is arriving', () => {
    const closing = { ...waitingPayment, status: 'SUBMITTED', isOverdue: true, isReviewOverdue: true } as const;
    for (const isUploading of [false, true])
      expect(decideClose({ ...closing, isUploading }, 'expired')).toEqual({
        outcome: 'closed',
        closedFor: 'expired',
        action: 'question',
      });
    expect(decideClose({ ...closing, status: 'APPROVED' }, 'expired')).toMatchObject({ outcome: 'approved' });
    expect(
      decideClose({ ...closing, status: 'PENDING', isOverdue: false }, 'expired'),
      'requested again',
    ).toMatchObject({
      outcome: 'not-yet',
    });
  });

  it('is done once, however often it is asked for', () => {
    expect(
      decideClose({ ...waitingPayment, status: 'CLOSED', closedFor: 'expired', isOverdue: true }, 'expired'),
    ).toEqual({
      outcome: 'closed',
      closedFor: 'expired',
    });
  });

  it('stays closed for the reason that came first, whatever it is asked for later', () => {
    expect(
      decideClose({ ...waitingPayment, status: 'REFUND_DUE', closedFor: 'cancelled', isOverdue: true }, 'expired'),
    ).toEqual({
      outcome: 'closed',
      closedFor: 'cancelled',
    });
  });
});

describe('the refund that an order’s end owes', () => {
  it.each([
    ['REJECTED', 'REJECTED', true, true],
    ['REJECTED', 'REJECTED', false, false],
    ['REJECTED', 'SUBMITTED', false, false],
    ['FAILED', 'APPROVED', false, true],
    ['FAILED', 'PENDING', false, false],
  ] as const)('order %s, payment %s, money received %s: %s', (order, status, moneyReceived, owed) => {
    expect(owesRefund(order, { status, moneyReceived })).toBe(owed);
  });
});
