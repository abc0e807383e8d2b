import type { CloseReason, PaymentStatus, proofTypes } from '@eshop/contracts/payment';
import type { KitTables } from '@eshop/service-kit/tables';
import type { Generated } from 'kysely';
import type { z } from 'zod';
import type { DecisionAction } from '../domain/decision.ts';

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
    /** Of a rejected payment, whether money had arrived: 1 or 0. */
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
  /** Each decision under the version that it was based on; `content` is JSON. */
  payment_decisions: {
    payment_id: string;
    version: number;
    action: DecisionAction;
    decided_by: string;
    content: string;
    decided_at: Date;
  };
  /** Files that no payment names: those being sent, and those that another took the place of. */
  proof_leftovers: { proof_key: string; since: Generated<Date>; removing_until: Date | null };
}
