import type { EventOf } from '@eshop/contracts/events';
import type { CloseOutcome, PaymentStatus } from '@eshop/contracts/payment';
import type { OrderAction } from './order-status.ts';

type News = Pick<EventOf<'payment-updated'>, 'status' | 'closedFor' | 'proofRequests'>;

/**
 * What payment's news ask of the order. Each is applied alone: an approval that overtakes the submission stands for
 * both, because the state table allows it from PENDING_PAYMENT too.
 */
export const actionOf = ({ status, closedFor, proofRequests = 0 }: News): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  if (status === 'PENDING') return proofRequests > 0 ? 'requestProof' : undefined;
  return actions[status];
};

/** The payment that an answer is about; an older payment service names no version. */
export const paymentOf = ({ version, reviewDeadline, status }: CloseOutcome) =>
  version === undefined
    ? undefined
    : { version, reviewDeadline, isMoneyToBeChecked: status && isMoneyToBeChecked(status) };

/** Whether a person has to find out if the payment's money arrived. */
export const isMoneyToBeChecked = (status: PaymentStatus): boolean => status === 'TO_BE_CHECKED';

const actions: Partial<Record<News['status'], OrderAction>> = {
  SUBMITTED: 'submitProof',
  APPROVED: 'approve',
  REJECTED: 'reject',
};
