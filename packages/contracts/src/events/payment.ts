import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';
import { CloseReason, PaymentStatus } from '../payment.ts';
import { event } from './envelope.ts';

/**
 * `by` is who brought it to this state; `closedFor` says why a CLOSED payment, or one with its refund due, was closed. A
 * PENDING payment with `proofRequests` waits for another proof: `reason` says why, `deadline` until when.
 */
export const PaymentUpdated = event({
  paymentId: Id,
  orderId: Id,
  status: PaymentStatus,
  by: z.string(),
  reason: z.string().nullable(),
  closedFor: CloseReason.nullable(),
  deadline: Timestamp.optional(),
  proofRequests: z.int().optional(),
  moneyReceived: z.boolean().nullable().optional(),
});
export type PaymentUpdated = z.infer<typeof PaymentUpdated>;
