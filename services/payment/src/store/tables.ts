import type { CloseReason, PaymentStatus, proofTypes } from '@eshop/contracts/payment';
import type { KitTables } from '@eshop/service-kit/tables';
import type { Generated } from 'kysely';
import type { z } from 'zod';

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
    /** Null until an event of a newer version of order told it. */
    order_number: string | null;
    created_at: Generated<Date>;
  };
  /** Files that no payment names: those being sent, and those that another took the place of. */
  proof_leftovers: { proof_key: string; since: Generated<Date> };
}
