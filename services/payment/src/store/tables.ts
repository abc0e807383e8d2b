import type { CloseReason, PaymentStatus } from '@eshop/contracts/payment';
import type { proofTypes } from '@eshop/contracts/proof';
import type { KitTables } from '@eshop/service-kit/sql/kit-tables';
import type { Generated, Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { PastDecision } from '../domain/decision.ts';

/** The tables of the payment database: one row an order, changed only conditionally. */
export interface PaymentDb extends KitTables {
  payments: {
    id: string;
    order_id: string;
    user_id: string;
    amount: number;
    currency: string;
    deadline: Date;
    status: Generated<PaymentStatus>;
    version: Generated<number>;
    proof_key: string | null;
    proof_type: (typeof proofTypes)[number] | null;
    proof_size: number | null;
    proof_at: Date | null;
    /** When the first proof since the last request for one was sent, and when it expires unless it is reviewed before. */
    submitted_at: Date | null;
    review_deadline: Date | null;
    reason: string | null;
    closed_for: z.infer<typeof CloseReason> | null;
    decided_by: string | null;
    decided_at: Date | null;
    refund_reference: string | null;
    /** What is to be refunded now, and what was refunded so far, in minor units. */
    refund_due: Generated<number>;
    refunded: Generated<number>;
    /** How many times another proof was requested. */
    proof_requests: Generated<number>;
    /** How many proofs were sent since the last request. */
    proof_count: Generated<number>;
    /** Whether the money of a payment that came to nothing had arrived: 1 or 0. */
    money_received: number | null;
    /** Who made the last change, and when. */
    changed_by: string | null;
    changed_at: Date | null;
    /** Null until an event of a newer version of order told it. */
    order_number: string | null;
    created_at: Generated<Date>;
  };
  /** Uploads in flight, announced when they began. */
  proof_uploads: { id: string; payment_id: string; started_at: Generated<Date> };
  /** Each decision, and each step that made a refund due, under the version that it was based on; `content` is JSON. */
  payment_decisions: {
    payment_id: string;
    version: number;
    action: PastDecision['action'];
    decided_by: string;
    /** Ids of who had given them the power to, as JSON; null of decisions from before that was kept. */
    granters: string | null;
    content: string;
    decided_at: Date;
  };
  /** Each refund that was recorded. */
  refunds: {
    payment_id: string;
    /** The version of the payment that it was based on. */
    version: number;
    reference: string;
    /** A digest of the reference as it is compared: no two refunds have the same. */
    reference_key: string;
    amount: number;
    /** Above how much a second person had to record it, in minor units; null where nobody had to. */
    four_eyes_amount: number | null;
    recorded_by: string;
    recorded_at: Date;
  };
  /** Returns whose refund became due. */
  granted_returns: { return_id: string; payment_id: string; amount: number; granted_at: Generated<Date> };
  /** Files that no payment names: those being sent, and those that another took the place of. */
  proof_leftovers: { proof_key: string; since: Generated<Date>; removing_until: Date | null };
}

export type Db = Kysely<PaymentDb>;
export type Trx = Transaction<PaymentDb>;
