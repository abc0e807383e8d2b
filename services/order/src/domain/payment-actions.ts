import type { EventOf } from '@eshop/contracts/events';
import type { CloseOutcome, PaymentStatus } from '@eshop/contracts/payment';
import type { FollowedPayment } from './order-change.ts';
import type { OrderAction } from './order-status.ts';

type PaymentUpdated = EventOf<'payment-updated'>;

/**
 * The action that follows from a payment's event; undefined where nothing follows from it. Each event is applied alone: an
 * approval that overtakes the submission represents both, because the state table allows it from PENDING_PAYMENT too.
 */
export const actionOfEvent = ({
  status,
  closedFor,
  proofRequests = 0,
}: Pick<PaymentUpdated, 'status' | 'closedFor' | 'proofRequests'>): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  if (status === 'PENDING') return proofRequests > 0 ? 'requestProof' : undefined;
  return actionsByStatus[status];
};

const actionsByStatus: Partial<Record<PaymentStatus, OrderAction>> = {
  SUBMITTED: 'submitProof',
  APPROVED: 'approve',
  REJECTED: 'reject',
};

/** The action that follows from an attempt to close the payment, also where payment's event about it never came. */
export const actionOfClosing = ({ outcome, closedFor }: CloseOutcome): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  return actionsByOutcome[outcome];
};

const actionsByOutcome: Partial<Record<CloseOutcome['outcome'], OrderAction>> = {
  submitted: 'submitProof',
  approved: 'approve',
  rejected: 'reject',
};

/** The payment that an event is about. */
export const paymentOfEvent = ({
  version,
  deadline,
  reviewDeadline,
  moneyReceived,
  status,
}: PaymentUpdated): FollowedPayment => ({
  version,
  deadline,
  reviewDeadline,
  moneyReceived,
  isMoneyToBeChecked: isMoneyToBeChecked(status),
});

/** The payment that an attempt to close is about; an older payment service names no version. */
export const paymentOfClosing = ({ version, reviewDeadline, status }: CloseOutcome): FollowedPayment | undefined =>
  version === undefined
    ? undefined
    : { version, reviewDeadline, isMoneyToBeChecked: status && isMoneyToBeChecked(status) };

/** Whether a person has to find out if the payment's money arrived. */
const isMoneyToBeChecked = (status: PaymentStatus): boolean => status === 'TO_BE_CHECKED';
