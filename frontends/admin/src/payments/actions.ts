'use server';

import { Id } from '@eshop/contracts/ids';
import { RefundPayment, RejectPayment } from '@eshop/contracts/payment';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { z } from 'zod';
import type { Desk } from '../desk/desk.ts';
import { deskAction } from '../desk/desk-action.ts';
import { payment } from '../gateways/payment.ts';
import { decidedMeanwhile } from './decided-meanwhile.ts';
import { nextInQueue } from './next-in-queue.ts';

const Seen = z.object({ id: Id, order: Id, version: z.coerce.number().int().optional() });

/** Accepts the proof that was seen, and goes on to the next one. */
export const approve = deskAction(Seen, async (desk, { id, order, version }) => {
  await orDecided(payment.approve(desk.session, id, version));
  return goOn(desk, order, 'approved');
});

/** Turns the proof that was seen down, and goes on to the next one. */
export const reject = deskAction(Seen.extend(RejectPayment.shape), async (desk, { id, order, version, reason }) => {
  await orDecided(payment.reject(desk.session, id, reason, version));
  return goOn(desk, order, 'rejected');
});

/** Records that money was given back. */
export const refund = deskAction(Seen.extend(RefundPayment.shape), async ({ session }, { id, reference }) => {
  await orDecided(payment.refund(session, id, reference));
  return `The refund is recorded as ${reference}.`;
});

const goOn = async ({ session }: Desk, order: string, done: 'approved' | 'rejected') => {
  const next = await nextInQueue(session, order);
  return { to: `/payments${next ? `/${next}` : ''}?${new URLSearchParams({ done, order })}` };
};

/** A colleague was faster, or the customer sent another proof: said in words that fit. */
const orDecided = async <Value>(decision: Promise<Value>): Promise<Value> => {
  try {
    return await decision;
  } catch (error) {
    throw error instanceof InvocationError ? (decidedMeanwhile(error) ?? error) : error;
  }
};
