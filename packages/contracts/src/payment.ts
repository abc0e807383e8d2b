import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money } from './money.ts';
import { PayableOrder } from './order.ts';
import { flag, PageQuery, pageOf, severalOf } from './page.ts';
import { proofTypes } from './proof.ts';
import { name, searchText, statement } from './text.ts';

export const PaymentStatus = z
  .enum(['PENDING', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CLOSED', 'TO_BE_CHECKED', 'REFUND_DUE', 'REFUNDED'])
  .meta({ id: 'PaymentStatus' });
export type PaymentStatus = z.infer<typeof PaymentStatus>;

export const Proof = z.object({ contentType: z.enum(proofTypes), size: z.int(), submittedAt: Timestamp });

export const Payment = z
  .object({
    id: Id,
    orderId: Id,
    /** The order's number; left out while payment was not told of it. */
    orderNumber: z.string().optional(),
    /** Who placed the order, and may therefore not decide on its payment. */
    userId: z.string().optional(),
    /** Rises with every change; sent as `If-Match` it keeps a decision from falling on another proof than was seen. */
    version: z.int().optional(),
    amount: Money,
    status: PaymentStatus,
    proof: Proof.optional(),
    /** When the proof must be there; a new one after each request for another proof. Only means something while PENDING. */
    deadline: Timestamp.optional(),
    /** How many times another proof was requested. */
    proofRequests: z.int().optional(),
    /** Until when a submitted proof should have been reviewed; one that waits longer is escalated. */
    reviewBy: Timestamp.optional(),
    /** When a submitted payment is closed unless somebody decides before; replacing the proof does not move it. */
    reviewDeadline: Timestamp.optional(),
    /** Why another proof was requested, why the payment was rejected, or what an admin found out about its money. */
    reason: z.string().optional(),
    /** Whether the money of a payment that came to nothing had arrived; then it is to be refunded. */
    moneyReceived: z.boolean().optional(),
    /** Who decided: a user id for those who manage payments; `customer`, `shop` or `system` for its owner. */
    decidedBy: z.string().optional(),
    decidedAt: Timestamp.optional(),
    /** Who made the last change, named as in `decidedBy`, and when. */
    changedBy: z.string().optional(),
    changedAt: Timestamp.optional(),
    /** What is to be refunded now, and what was refunded so far. */
    refundDue: Money.optional(),
    refunded: Money.optional(),
    /** The reference of the latest refund; no two refunds have the same. */
    refundReference: z.string().optional(),
    /**
     * Team members who may not record the refund that is due, because they had a part in it; with the caller, where they are no
     * second person for it. Only for those who manage payments.
     */
    refundExcludedUsers: z.array(z.string()).optional(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

export const PaymentPage = pageOf(Payment).meta({ id: 'PaymentPage' });
export const PaymentListQuery = PageQuery.extend({
  status: severalOf(PaymentStatus).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  q: searchText(100).optional(),
  sort: z.enum(['oldest', 'newest']).default('oldest'),
});
/** Those that wait for nobody are counted where `closed` asks for it. */
export const PaymentCountsQuery = z.object({ closed: flag().default(false) });

/** How many payments are in each state, and since when the oldest of them waits; states that none is in are left out. */
export const PaymentCounts = z
  .object({
    counts: z.array(z.object({ status: PaymentStatus, count: z.int(), oldest: Timestamp })),
    /** How many submitted proofs have waited longer than the review time, and how long that is. */
    escalated: z.int(),
    reviewHours: z.number(),
  })
  .meta({ id: 'PaymentCounts' });
const reason = statement(500);
export const RequestProof = z.strictObject({ reason }).meta({ id: 'RequestProof' });
export const RejectPayment = z.strictObject({ reason, moneyReceived: z.boolean() }).meta({ id: 'RejectPayment' });
/** What an admin found out about the money of a payment that came to nothing; the customer sees the reason. */
export const CheckMoney = z
  .strictObject({ moneyReceived: z.boolean(), reason: reason.optional() })
  .meta({ id: 'CheckMoney' });
export const RefundPayment = z.strictObject({ reference: name(100) }).meta({ id: 'RefundPayment' });

/**
 * Why order asks for a payment to be closed: expiry only counts once the deadline for the proof, or for its review, has
 * passed by payment's clock.
 */
export const CloseReason = z.enum(['expired', 'cancelled']);
export const ClosePayment = PayableOrder.extend({ reason: CloseReason, by: z.string() }).meta({ id: 'ClosePayment' });

/**
 * What became of the request to close: `closed` and for which reason (it may have been closed for another before), or the
 * state that stood against it.
 * `not-yet` means that the deadline has not passed by payment's clock, or that a proof whose upload began before it is still
 * arriving.
 */
export const CloseOutcome = z
  .object({
    outcome: z.enum(['closed', 'submitted', 'approved', 'rejected', 'not-yet']),
    closedFor: CloseReason.nullable(),
    /** The payment's version, so that an older event does not undo what follows from this. */
    version: z.int().optional(),
    /** The payment's state afterwards; an older payment service leaves it out. */
    status: PaymentStatus.optional(),
    /** When a submitted payment can expire. */
    reviewDeadline: Timestamp.optional(),
  })
  .meta({ id: 'CloseOutcome' });
export type CloseOutcome = z.infer<typeof CloseOutcome>;
