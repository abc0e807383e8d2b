'use server';

import { Id } from '@eshop/contracts/ids';
import { CheckMoney, RefundPayment, RejectPayment, RequestProof } from '@eshop/contracts/payment';
import { Problem } from '@eshop/contracts/problem';
import { isNamed } from '@eshop/contracts/problem-name';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { attempt } from '@eshop/ui/server/attempt';
import type { Session } from '@eshop/ui/server/sessions';
import { z } from 'zod';
import { deskAction } from '../desk/desk-action.ts';
import { payment } from '../gateways/payment.ts';
import type { Outcome } from './decided.tsx';

const Seen = z.object({ id: Id, order: Id, version: z.coerce.number().int() });

/** Approves the proof that was seen, and continues to the next one. */
export const approve = deskAction(Seen, async ({ session }, { id, order, version }) =>
  toNextProof(session, order, payment.approve(session, id, version), 'approved'),
);

/** Requests another proof of the customer, and continues to the next payment. */
export const requestProof = deskAction(
  Seen.extend(RequestProof.shape),
  async ({ session }, { id, order, version, reason }) =>
    toNextProof(session, order, payment.requestProof(session, id, reason, version), 'requested'),
);

/** Rejects the proof that was seen, and continues to the next one. */
export const reject = deskAction(
  Seen.extend({ ...RejectPayment.shape, moneyReceived: z.stringbool() }),
  async ({ session }, { id, order, version, reason, moneyReceived }) =>
    toNextProof(
      session,
      order,
      payment.reject(session, id, { reason, moneyReceived }, version),
      moneyReceived ? 'rejected-owed' : 'rejected',
    ),
);

/** Records whether the money of an order that came to nothing arrived. */
export const checkMoney = deskAction(
  Seen.extend({ ...CheckMoney.shape, moneyReceived: z.stringbool() }),
  async ({ session }, { id, order, version, moneyReceived, reason }) => {
    const check = payment.checkMoney(session, id, { moneyReceived, reason }, version);
    const stale = await staleOutcome(session, order, check);
    return noticeAt(`/${order}`, stale ?? (moneyReceived ? 'money-confirmed' : 'money-denied'), order);
  },
);

/** Records a refund. */
export const refund = deskAction(
  Seen.extend(RefundPayment.shape),
  async ({ session }, { id, order, version, reference }) => {
    const stale = await staleOutcome(session, order, payment.refund(session, id, reference, version));
    return stale ? noticeAt(`/${order}`, stale, order) : `The refund is recorded as ${reference}.`;
  },
);

/** On to the next proof; or back to this one when the payment had changed, by a colleague or the customer. */
const toNextProof = async (session: Session, order: string, decision: Promise<unknown>, done: Outcome) => {
  const stale = await staleOutcome(session, order, decision);
  if (stale) return noticeAt(`/${order}`, stale, order);
  const next = await nextInQueue(session, order);
  return noticeAt(next ? `/${next}` : '', done, order);
};

/** Why a decision was refused, when its payment had changed; undefined when it was made. */
const staleOutcome = async (
  session: Session,
  order: string,
  decision: Promise<unknown>,
): Promise<Outcome | undefined> => {
  try {
    await decision;
    return undefined;
  } catch (error) {
    if (!(error instanceof InvocationError && [409, 412].includes(error.status))) throw error;
    const problem = Problem.safeParse(error.problem).data;
    if (isNamed(problem, 'refund-reference-used')) throw error;
    if (isNamed(problem, 'proof-request-limit')) return 'limit';
    const { value: now } = await attempt(payment.ofOrder(session, order));
    return now?.status === 'SUBMITTED' ? 'changed' : 'late';
  }
};

const noticeAt = (page: string, done: Outcome, order: string) => ({
  to: `/payments${page}?${new URLSearchParams({ done, order })}`,
});

/** The order of the oldest proof that waits, other than the one just decided; undefined when there is none, or payment is unavailable. */
const nextInQueue = async (session: Session, decided: string): Promise<string | undefined> => {
  const { value } = await attempt(payment.list(session, { status: 'SUBMITTED', limit: '2' }));
  return value?.items.find(({ orderId }) => orderId !== decided)?.orderId;
};
