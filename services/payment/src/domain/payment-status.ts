import type { CloseOutcome, CloseReason, PaymentStatus } from '@eshop/contracts/payment';
import type { z } from 'zod';

export type PaymentAction =
  | 'submit'
  | 'approve'
  | 'requestProof'
  | 'reject'
  | 'close'
  | 'question'
  | 'confirmMoney'
  | 'denyMoney'
  | 'closeUnchecked'
  | 'owe'
  | 'owePart'
  | 'refund';

/**
 * Which action takes a payment from one state to another. Nothing else assigns a status. Until an admin decides, another
 * proof replaces the first. A payment can be PENDING although a proof was submitted, when another one was requested.
 *
 * `question`: the order ended after a proof was submitted that nobody accepted or rejected, so money may have moved; an
 * admin then confirms or denies that it arrived; `closeUnchecked`: nobody did for days. `owe`: money that is known to have arrived must be refunded; `owePart`: a
 * part of it, for units that came back after delivery. A refund is never due by what a customer does alone.
 */
const transitions = {
  PENDING: { submit: 'SUBMITTED', close: 'CLOSED', question: 'TO_BE_CHECKED' },
  SUBMITTED: {
    submit: 'SUBMITTED',
    approve: 'APPROVED',
    requestProof: 'PENDING',
    reject: 'REJECTED',
    question: 'TO_BE_CHECKED',
  },
  TO_BE_CHECKED: { confirmMoney: 'REFUND_DUE', denyMoney: 'CLOSED', closeUnchecked: 'CLOSED' },
  APPROVED: { owe: 'REFUND_DUE', owePart: 'REFUND_DUE' },
  REJECTED: { owe: 'REFUND_DUE' },
  REFUND_DUE: { refund: 'REFUNDED', owePart: 'REFUND_DUE' },
  REFUNDED: { owePart: 'REFUND_DUE' },
  CLOSED: {},
} as const satisfies Record<PaymentStatus, Partial<Record<PaymentAction, PaymentStatus>>>;

export const next = (status: PaymentStatus, action: PaymentAction): PaymentStatus | undefined =>
  (transitions[status] as Partial<Record<PaymentAction, PaymentStatus>>)[action];

interface Closing {
  status: PaymentStatus;
  /** Why it was closed already, if it was. */
  closedFor: z.infer<typeof CloseReason> | null;
  /** Whether its deadline has passed by the database's clock. */
  isOverdue: boolean;
  /** Whether the deadline for the review of its proof has passed by the database's clock. */
  isReviewOverdue: boolean;
  /** Whether a proof is arriving whose upload began before the deadline. */
  isUploading: boolean;
  /** How many times another proof was requested: with any, one was submitted before. */
  proofRequests: number;
}

interface CloseDecision extends CloseOutcome {
  action?: PaymentAction;
}

/**
 * Decides order's request to close a payment. What can expire is a pending payment that is overdue and receives no proof,
 * and a submitted one whose review is overdue, whatever is arriving.
 */
export const decideClose = (
  { status, closedFor, isOverdue, isReviewOverdue, isUploading, proofRequests }: Closing,
  reason: z.infer<typeof CloseReason>,
): CloseDecision => {
  if (closedFor) return { outcome: 'closed', closedFor };
  const closing = { outcome: 'closed' as const, closedFor: reason };
  if (status === 'PENDING') {
    if (reason === 'expired' && (!isOverdue || isUploading)) return { outcome: 'not-yet', closedFor };
    // The money of a proof that was sent may have arrived, although the proof did not show it.
    return { ...closing, action: proofRequests > 0 ? 'question' : 'close' };
  }
  if (status === 'SUBMITTED') {
    const isKept = reason === 'expired' && !isReviewOverdue;
    return isKept ? { outcome: 'submitted', closedFor } : { ...closing, action: 'question' };
  }
  return { outcome: status === 'APPROVED' ? 'approved' : 'rejected', closedFor };
};

/** Whether an order's end owes the buyer a refund: always after it was paid, after a rejection only if money was received. */
export const owesRefund = (
  orderStatus: 'REJECTED' | 'FAILED',
  { status, moneyReceived }: { status: PaymentStatus; moneyReceived: boolean },
): boolean => {
  if (status === 'REJECTED') return moneyReceived;
  return orderStatus === 'FAILED' && status === 'APPROVED';
};
