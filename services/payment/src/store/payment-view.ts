import type { Payment } from '@eshop/contracts/payment';
import type { CurrentState } from '@eshop/contracts/problem';
import type { PaymentRow } from './payments.ts';

const hourMs = 3_600_000;

/** Returns a row as the API shows a payment. */
export const toPayment = (row: PaymentRow, reviewHours: number): Payment => ({
  id: row.id,
  orderId: row.order_id,
  userId: row.user_id,
  ...(row.order_number && { orderNumber: row.order_number }),
  version: row.version,
  amount: { amount: row.amount, currency: row.currency },
  status: row.status,
  ...(row.proof_type &&
    row.proof_at && {
      proof: { contentType: row.proof_type, size: row.proof_size ?? 0, submittedAt: row.proof_at.toISOString() },
    }),
  deadline: row.deadline.toISOString(),
  proofRequests: row.proof_requests,
  ...(row.status === 'SUBMITTED' && reviewTimes(row, reviewHours)),
  ...(row.reason && { reason: row.reason }),
  ...(row.money_received !== null && { moneyReceived: Boolean(row.money_received) }),
  ...(row.decided_by && { decidedBy: row.decided_by }),
  ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
  ...(row.changed_by && { changedBy: row.changed_by }),
  ...(row.changed_at && { changedAt: row.changed_at.toISOString() }),
  ...(row.refund_due > 0 && { refundDue: { amount: row.refund_due, currency: row.currency } }),
  ...(row.refunded > 0 && { refunded: { amount: row.refunded, currency: row.currency } }),
  ...(row.refund_reference && { refundReference: row.refund_reference }),
});

const reviewTimes = ({ submitted_at, review_deadline }: PaymentRow, reviewHours: number) => ({
  ...(submitted_at && { reviewBy: new Date(submitted_at.getTime() + reviewHours * hourMs).toISOString() }),
  ...(review_deadline && { reviewDeadline: review_deadline.toISOString() }),
});

/** Returns when a submitted payment expires unless somebody decides before, as events and replies say it. */
export const reviewDeadlineOf = ({ status, review_deadline }: PaymentRow): string | null =>
  status === 'SUBMITTED' ? (review_deadline?.toISOString() ?? null) : null;

/** Returns the current state, for the 412 problem of a decision on an older version. */
export const currentStateOf = (row: PaymentRow): CurrentState => ({
  status: row.status,
  version: row.version,
  by: row.changed_by,
  at: row.changed_at?.toISOString() ?? null,
});

/** Returns what a decision on a payment is judged by. */
export const judgedFields = (row: PaymentRow) => ({
  status: row.status,
  version: row.version,
  proofRequests: row.proof_requests,
  userId: row.user_id,
  refundDue: row.refund_due,
  refunded: row.refunded,
});
