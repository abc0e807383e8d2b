import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';
import { CloseReason, PaymentStatus } from '../payment.ts';
import { event } from './envelope.ts';

/**
 * `by` is who brought it to this state; `closedFor` says why a payment was closed, whatever became of its money since. A
 * PENDING payment with `proofRequests` waits for another proof: `reason` says why, `deadline` until when. A SUBMITTED one
 * expires at `reviewDeadline` unless an admin decides before.
 */
export const PaymentUpdated = event({
  paymentId: Id,
  orderId: Id,
  status: PaymentStatus,
  by: z.string(),
  reason: z.string().nullable(),
  closedFor: CloseReason.nullable(),
  deadline: Timestamp.optional(),
  reviewDeadline: Timestamp.nullable().optional(),
  proofRequests: z.int().optional(),
  moneyReceived: z.boolean().nullable().optional(),
}).describe('A payment changed: a proof was submitted, an admin decided, it was closed, or its deadline moved.');
export type PaymentUpdated = z.infer<typeof PaymentUpdated>;
