'use server';

import { Id } from '@eshop/contracts/ids';
import { RefundPayment, RejectPayment } from '@eshop/contracts/payment';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { attempt } from '@eshop/ui/server/attempt';
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

/** On to the next proof; or back to this one when payment had moved on, by a colleague or another proof. */
const decided = async (session: Session, order: string, decision: Promise<unknown>, done: 'approved' | 'rejected') => {
  try {
    await decision;
  } catch (error) {
    if (!(error instanceof InvocationError && [409, 412].includes(error.status))) throw error;
    const { value: now } = await attempt(payment.ofOrder(session, order));
    return shown(`/${order}`, now?.status === 'SUBMITTED' ? 'changed' : 'late', order);
  }
  const next = await nextInQueue(session, order);
  return shown(next ? `/${next}` : '', done, order);
};

const shown = (page: string, done: string, order: string) => ({
  to: `/payments${page}?${new URLSearchParams({ done, order })}`,
});
