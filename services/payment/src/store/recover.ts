import type { OrderStatus } from '@eshop/contracts/order';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import { next, type PaymentAction } from '../domain/payment-status.ts';
import { type GrantedReturn, grantReturn } from './granted-returns.ts';
import { addDecision, know, locked, type Row, type Trx } from './payment-row.ts';
import type { ProofFile } from './proofs.ts';
import type { PaymentDb } from './tables.ts';

/** What an order says of its payment. */
export interface PaidOrder {
  orderId: string;
  number: string;
  userId: string;
  total: { amount: number; currency: string };
  paymentDeadline: string;
  /** When its submitted payment expires; null where it has none. */
  reviewDeadline: string | null;
  /** The newest version of the payment that the order has followed. */
  paymentVersion: number;
  status: OrderStatus;
  timeline: readonly { status: string; at: string; by: string; note: string | null }[];
}

/** What was done to a payment. */
export interface RecoveredPayment {
  before: Row['status'] | 'missing';
  status: Row['status'];
  hasProof: boolean;
}

/** Who decided what the restored database no longer knows. */
const restoredBy = 'restore';

/** Brings a database that was restored from a backup up to what the orders know. Every step may be repeated. */
export const createRecovery = (db: Kysely<PaymentDb>, transact: Transact<PaymentDb>) => ({
  /** The payments of these orders, by order. One query. */
  statesOf: async (
    orderIds: readonly string[],
  ): Promise<Map<string, Pick<Row, 'status' | 'proof_key' | 'amount' | 'refund_due' | 'refunded'>>> => {
    const rows = await db
      .selectFrom('payments')
      .select(['order_id', 'status', 'proof_key', 'amount', 'refund_due', 'refunded'])
      .where('order_id', 'in', orderIds)
      .execute();
    return new Map(rows.map(({ order_id, ...row }) => [order_id, row]));
  },

  /**
   * Makes an order's payment what the order's own state proves: what the order reached was submitted, approved or closed.
   * A payment that is further than its order stays as it is. Nothing is announced, because the order knows already.
   */
  recoverPayment: (order: PaidOrder, proof: ProofFile | undefined): Promise<RecoveredPayment> =>
    transact(async (trx) => {
      const exists = await trx
        .selectFrom('payments')
        .select('id')
        .where('order_id', '=', order.orderId)
        .executeTakeFirst();
      await know(trx, order);
      const { row, now } = await locked(trx, 'order_id', order.orderId);
      const actions = actionsFor(order).filter((action) => action !== 'submit' || row.status === 'PENDING');
      const applied = actions.reduce(applyAction, { status: row.status, actions: [] });
      const isBehind = proof !== undefined && row.proof_key !== proof.proof_key && row.status !== 'PENDING';
      const columns = {
        ...(applied.actions.includes('submit') || isBehind ? proof : {}),
        ...decisionOf(order, applied.actions),
        ...(applied.actions.includes('owe') && { refund_due: row.amount - row.refunded }),
        ...(applied.status === 'PENDING' && pendingOf(order)),
        ...(applied.status === 'SUBMITTED' && reviewOf(order)),
      };
      // The order ignores events of versions that it has followed, so the next change needs a newer one.
      const version = Math.max(row.version + applied.actions.length, order.paymentVersion);
      if (version !== row.version || Object.keys(columns).length > 0) {
        const changes = { ...columns, status: applied.status, version };
        await trx.updateTable('payments').set(changes).where('id', '=', row.id).execute();
      }
      await recoverDecisions(trx, { row, now }, applied.actions, order);
      // A restored list of files to remove may name one that has since become this payment's.
      if (proof) await trx.deleteFrom('proof_leftovers').where('proof_key', '=', proof.proof_key).execute();
      return { before: exists ? row.status : 'missing', status: applied.status, hasProof: proof !== undefined };
    }),

  /** Makes the refund of a return due that the restored database does not know; returns whether it did. */
  recoverReturn: (orderId: string, granted: GrantedReturn): Promise<boolean> =>
    transact(async (trx, emit) => {
      const payment = await locked(trx, 'order_id', orderId);
      return (await grantReturn(trx, emit, payment, granted)) === 'granted';
    }),
});

interface Applied {
  status: Row['status'];
  actions: readonly PaymentAction[];
}

/** What the table does not allow was done before, or never happened. */
const applyAction = ({ status, actions }: Applied, action: PaymentAction): Applied => {
  const nextStatus = next(status, action);
  return nextStatus ? { status: nextStatus, actions: [...actions, action] } : { status, actions };
};

/** What must have been done to a payment whose order is in this state. */
const actionsFor = ({ status, timeline }: Pick<PaidOrder, 'status' | 'timeline'>): readonly PaymentAction[] => {
  const wasSubmitted = timeline.some((entry) => entry.status === 'PAYMENT_SUBMITTED');
  const wasPending = timeline.at(-2)?.status === 'PENDING_PAYMENT';
  switch (status) {
    case 'PENDING_PAYMENT':
      return wasSubmitted ? ['submit', 'requestProof'] : [];
    case 'PAYMENT_SUBMITTED':
      return ['submit'];
    case 'PAID':
    case 'SHIPPED':
    case 'DELIVERED':
      return ['submit', 'approve'];
    case 'FAILED':
      return ['submit', 'approve', 'owe'];
    case 'REJECTED':
      return ['submit', 'reject'];
    case 'CANCELLED':
      return wasSubmitted ? ['submit', 'question'] : ['close'];
    case 'EXPIRED':
      if (!wasSubmitted) return ['close'];
      return wasPending ? ['submit', 'requestProof', 'question'] : ['submit', 'question'];
    default:
      return [];
  }
};

/** A pending payment's deadline is the order's; each time the order went back to pending, another proof was requested. */
const pendingOf = ({ paymentDeadline, timeline }: PaidOrder) => ({
  deadline: new Date(paymentDeadline),
  proof_requests: timeline.filter(({ status }) => status === 'PENDING_PAYMENT').length - 1,
});

/** Who decided, when and why, as the order's timeline tells it. */
const decisionOf = ({ timeline }: PaidOrder, actions: readonly PaymentAction[]) => {
  const entry = (status: string) => timeline.findLast((one) => one.status === status);
  const decisionEntry = actions.includes('approve')
    ? entry('PAID')
    : actions.includes('reject')
      ? entry('REJECTED')
      : undefined;
  const closed = entry('EXPIRED') ?? entry('CANCELLED');
  const isClosed = closed && (actions.includes('close') || actions.includes('question'));
  return {
    ...(decisionEntry && { decided_by: restoredBy, decided_at: new Date(decisionEntry.at) }),
    ...(decisionEntry && actions.includes('reject') && { reason: decisionEntry.note }),
    ...(isClosed && { closed_for: closed.status === 'EXPIRED' ? ('expired' as const) : ('cancelled' as const) }),
  };
};

const defaultReviewMs = 72 * 3_600_000;

/** The review of a submitted payment began when the order heard of its proof. */
const reviewOf = ({ timeline, reviewDeadline }: PaidOrder) => {
  const entry = timeline.findLast(({ status }) => status === 'PAYMENT_SUBMITTED');
  if (!entry) return {};
  const submittedAt = new Date(entry.at);
  const deadline = reviewDeadline ?? new Date(submittedAt.getTime() + defaultReviewMs);
  return { submitted_at: submittedAt, review_deadline: new Date(deadline) };
};

/** Who approved the payment, and who made its refund due, so that they cannot record the refund after a restore either. */
const recoverDecisions = async (
  trx: Trx,
  { row, now }: Pick<Awaited<ReturnType<typeof locked>>, 'row' | 'now'>,
  actions: readonly PaymentAction[],
  { timeline }: PaidOrder,
): Promise<void> => {
  const statusAfter = { approve: 'PAID', owe: 'FAILED' } as const;
  for (const [index, action] of actions.entries()) {
    if (action !== 'approve' && action !== 'owe') continue;
    const decidedBy = timeline.findLast(({ status }) => status === statusAfter[action])?.by ?? restoredBy;
    await addDecision(
      trx,
      { ...row, version: row.version + index },
      { action, decidedBy, granters: [], content: {} },
      now,
    );
  }
};
