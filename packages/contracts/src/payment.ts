import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money } from './money.ts';
import { PayableOrder } from './order.ts';
import { PageQuery, pageOf, severalOf } from './page.ts';
import { line, name, prose } from './text.ts';

export const PaymentStatus = z
  .enum(['PENDING', 'SUBMITTED', 'APPROVED', 'REJECTED', 'CLOSED', 'REFUND_DUE', 'REFUNDED'])
  .meta({ id: 'PaymentStatus' });
export type PaymentStatus = z.infer<typeof PaymentStatus>;

/** The largest proof taken, in bytes. */
export const maxProofBytes = 10 * 1024 * 1024;
/** How many proofs may be sent until an admin decides, each replacing the one before. */
export const maxProofs = 10;
export const proofTypes = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'] as const;

export const Proof = z.object({ contentType: z.enum(proofTypes), size: z.int(), submittedAt: Timestamp });

export const Payment = z
  .object({
    id: Id,
    orderId: Id,
    /** The order's number; left out while payment was not told of it. */
    orderNumber: z.string().optional(),
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
    /** Why another proof was requested, or why the payment was rejected. */
    reason: z.string().optional(),
    /** Of a rejected payment: whether money had arrived, which is then to be refunded. */
    moneyReceived: z.boolean().optional(),
    decidedBy: z.string().optional(),
    decidedAt: Timestamp.optional(),
    /** Who made the last change, and when. */
    changedBy: z.string().optional(),
    changedAt: Timestamp.optional(),
    /** What is to be refunded now, and what was refunded so far. */
    refundDue: Money.optional(),
    refunded: Money.optional(),
    /** What the admin who gave the money back wrote down. */
    refundReference: z.string().optional(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

export const PaymentPage = pageOf(Payment).meta({ id: 'PaymentPage' });
export const PaymentListQuery = PageQuery.extend({
  status: severalOf(PaymentStatus).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  q: line(100).optional(),
  sort: z.enum(['oldest', 'newest']).default('oldest'),
});
/** Those that wait for nobody are counted where `closed` asks for it. */
export const PaymentCountsQuery = z.object({ closed: z.stringbool().default(false) });

/** How many payments are in each state, and since when the oldest of them waits; states that none is in are left out. */
export const PaymentCounts = z
  .object({
    counts: z.array(z.object({ status: PaymentStatus, count: z.int(), oldest: Timestamp })),
    /** How many submitted proofs have waited longer than the review time, and how long that is. */
    escalated: z.int(),
    reviewHours: z.number(),
  })
  .meta({ id: 'PaymentCounts' });
const reason = prose(500).trim().min(1);
export const RequestProof = z.strictObject({ reason }).meta({ id: 'RequestProof' });
export const RejectPayment = z.strictObject({ reason, moneyReceived: z.boolean() }).meta({ id: 'RejectPayment' });
export const RefundPayment = z.strictObject({ reference: name(100) }).meta({ id: 'RefundPayment' });

/** Why order asks for a payment to be closed: expiry only counts once the deadline has passed by payment's clock. */
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
  })
  .meta({ id: 'CloseOutcome' });
export type CloseOutcome = z.infer<typeof CloseOutcome>;
