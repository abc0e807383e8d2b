import type { CloseOutcome, CloseReason, PaymentStatus } from '@eshop/contracts/payment';
import type { z } from 'zod';

export type PaymentAction = 'submit' | 'approve' | 'reject' | 'close' | 'owe' | 'refund';

/**
 * Who may take a payment from one state to another. Nothing else assigns a status. `owe`: money may have moved for an
 * order that came to nothing, and is to be given back. Until somebody decided, another proof takes the place of the first.
 */
const transitions = {
  PENDING: { submit: 'SUBMITTED', close: 'CLOSED' },
  SUBMITTED: { submit: 'SUBMITTED', approve: 'APPROVED', reject: 'REJECTED', owe: 'REFUND_DUE' },
  APPROVED: { owe: 'REFUND_DUE' },
  REJECTED: { owe: 'REFUND_DUE' },
  REFUND_DUE: { refund: 'REFUNDED' },
  REFUNDED: {},
  CLOSED: {},
} as const satisfies Record<PaymentStatus, Partial<Record<PaymentAction, PaymentStatus>>>;

export const next = (status: PaymentStatus, action: PaymentAction): PaymentStatus | undefined =>
  (transitions[status] as Partial<Record<PaymentAction, PaymentStatus>>)[action];

interface Closing {
  status: PaymentStatus;
  /** Why it was closed already, if it was. */
  closedFor: z.infer<typeof CloseReason> | null;
  /** Whether its deadline has passed by the database's clock. */
  overdue: boolean;
}

interface CloseDecision extends CloseOutcome {
  action?: PaymentAction;
}

/** What becomes of order's request to close a payment: expiry only takes one that waits and is late; a proof that came first wins. */
export const decideClose = (
  { status, closedFor, overdue }: Closing,
  reason: z.infer<typeof CloseReason>,
): CloseDecision => {
  if (closedFor) return { outcome: 'closed', closedFor };
  const closing = { outcome: 'closed' as const, closedFor: reason };
  if (status === 'PENDING') {
    return reason === 'expired' && !overdue ? { outcome: 'not-yet', closedFor } : { ...closing, action: 'close' };
  }
  if (status === 'SUBMITTED') {
    return reason === 'expired' ? { outcome: 'submitted', closedFor } : { ...closing, action: 'owe' };
  }
  return { outcome: status === 'APPROVED' ? 'approved' : 'rejected', closedFor };
};
