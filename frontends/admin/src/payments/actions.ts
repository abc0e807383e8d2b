'use server';

import { Id } from '@eshop/contracts/ids';
import { RefundPayment, RejectPayment } from '@eshop/contracts/payment';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import type { Session } from '@eshop/ui/server/sessions';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { payment } from '../gateways/payment.ts';
import { nextInQueue } from './next-in-queue.ts';

const Seen = z.object({ id: Id, order: Id, version: z.coerce.number().int().optional() });

/** Accepts the proof that was seen, and goes on to the next one. */
export const approve = deskAction(Seen, async ({ session }, { id, order, version }) =>
  decided(session, order, payment.approve(session, id, version), 'approved'),
);

/** Turns the proof that was seen down, and goes on to the next one. */
export const reject = deskAction(
  Seen.extend(RejectPayment.shape),
  async ({ session }, { id, order, version, reason }) =>
    decided(session, order, payment.reject(session, id, reason, version), 'rejected'),
);

/** Records that money was given back. */
export const refund = deskAction(Seen.extend(RefundPayment.shape), async ({ session }, { id, reference }) => {
  await payment.refund(session, id, reference);
  return `The refund is recorded as ${reference}.`;
});

/** On to the next proof; or back to this one when a colleague was faster (409) or the customer sent another proof (412). */
const decided = async (session: Session, order: string, decision: Promise<unknown>, done: 'approved' | 'rejected') => {
  try {
    await decision;
  } catch (error) {
    const late = error instanceof InvocationError && { 409: 'late', 412: 'changed' }[error.status];
    if (late) return { to: `/payments/${order}?${new URLSearchParams({ done: late, order })}` };
    throw error;
  }
  const next = await nextInQueue(session, order);
  return { to: `/payments${next ? `/${next}` : ''}?${new URLSearchParams({ done, order })}` };
};
