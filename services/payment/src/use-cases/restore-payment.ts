import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { PaymentAction } from '../domain/payment-status.ts';
import { catchUpWithOrder, type PaidOrder } from '../domain/proven-actions.ts';
import { insertDecision } from '../store/decisions.ts';
import { deleteLeftovers } from '../store/leftovers.ts';
import {
  ensurePayment,
  findPaymentOfOrder,
  type LockedPayment,
  lockPayment,
  type PaymentColumns,
  type PaymentRow,
  selectPaymentsOfOrders,
  updatePayment,
} from '../store/payments.ts';
import type { ProofFile } from '../store/proofs.ts';
import type { Db, PaymentDb, Trx } from '../store/tables.ts';
import { type GrantedReturn, grantReturnOfPayment } from './grant-return.ts';

/** What was done to a payment. */
export interface RecoveredPayment {
  before: PaymentRow['status'] | 'missing';
  status: PaymentRow['status'];
  hasProof: boolean;
}

type PaymentState = Pick<PaymentRow, 'status' | 'proof_key' | 'amount' | 'refund_due' | 'refunded'>;

/** Brings a database that was restored from a backup up to what the orders know. Every step may be repeated. */
export interface PaymentRecovery {
  /** Returns the payments of these orders, by order. One query. */
  statesOf(orderIds: readonly string[]): Promise<Map<string, PaymentState>>;
  /**
   * Makes an order's payment what the order's own state proves: what the order reached was submitted, approved or closed.
   * A payment that is further than its order stays as it is. Nothing is announced, because the order knows already.
   */
  recoverPayment(order: PaidOrder, proof: ProofFile | undefined): Promise<RecoveredPayment>;
  /** Makes the refund of a return due that the restored database does not know; returns whether it did. */
  recoverReturn(orderId: string, granted: GrantedReturn): Promise<boolean>;
}

export const createRecovery = (db: Db, transact: Transact<PaymentDb>): PaymentRecovery => ({
  statesOf: async (orderIds) => {
    const rows = await selectPaymentsOfOrders(db, orderIds);
    return new Map(rows.map((row) => [row.order_id, row]));
  },
  recoverPayment: (order, proof) => transact((trx) => recoverPayment(trx, order, proof)),
  recoverReturn: (orderId, granted) =>
    transact(async (trx, emit) => {
      const payment = await lockPayment(trx, 'order_id', orderId);
      return (await grantReturnOfPayment({ trx, emit }, payment, granted)) === 'granted';
    }),
});

const recoverPayment = async (trx: Trx, order: PaidOrder, proof: ProofFile | undefined): Promise<RecoveredPayment> => {
  const isMissing = (await findPaymentOfOrder(trx, order.orderId)) === undefined;
  await ensurePayment(trx, order);
  const payment = await lockPayment(trx, 'order_id', order.orderId);
  const { row } = payment;
  const { status, actions } = catchUpWithOrder(row.status, order);
  const hasOtherProof = proof !== undefined && row.proof_key !== proof.proof_key && row.status !== 'PENDING';
  const columns = {
    ...(actions.includes('submit') || hasOtherProof ? proof : {}),
    ...decisionColumns(order, actions),
    ...(actions.includes('owe') && { refund_due: row.amount - row.refunded }),
    ...(status === 'PENDING' && pendingColumns(order)),
    ...(status === 'SUBMITTED' && reviewColumns(order)),
  };
  // The order ignores events of versions that it has followed, so the next change needs a newer one.
  const version = Math.max(row.version + actions.length, order.paymentVersion);
  if (version !== row.version || Object.keys(columns).length > 0)
    await updatePayment(trx, row.id, { ...columns, status, version });
  await recoverDecisions(trx, payment, actions, order);
  // A restored list of files to remove may name one that has since become this payment's.
  if (proof) await deleteLeftovers(trx, [proof.proof_key]);
  return { before: isMissing ? 'missing' : row.status, status, hasProof: proof !== undefined };
};

/** A pending payment's deadline is the order's; each time the order went back to pending, another proof was requested. */
const pendingColumns = ({ paymentDeadline, timeline }: PaidOrder): PaymentColumns => ({
  deadline: new Date(paymentDeadline),
  proof_requests: timeline.filter(({ status }) => status === 'PENDING_PAYMENT').length - 1,
});

/** Who decided what the restored database no longer knows. */
const restoredBy = 'restore';

/** Who decided, when and why, as the order's timeline tells it. */
const decisionColumns = ({ timeline }: PaidOrder, actions: readonly PaymentAction[]): PaymentColumns => {
  const findEntry = (status: string) => timeline.findLast((entry) => entry.status === status);
  const decisionEntry = actions.includes('approve')
    ? findEntry('PAID')
    : actions.includes('reject')
      ? findEntry('REJECTED')
      : undefined;
  const closingEntry = findEntry('EXPIRED') ?? findEntry('CANCELLED');
  const isClosed = closingEntry && (actions.includes('close') || actions.includes('question'));
  return {
    ...(decisionEntry && { decided_by: restoredBy, decided_at: new Date(decisionEntry.at) }),
    ...(decisionEntry && actions.includes('reject') && { reason: decisionEntry.note }),
    ...(isClosed && { closed_for: closingEntry.status === 'EXPIRED' ? 'expired' : 'cancelled' }),
  };
};

const defaultReviewMs = 72 * 3_600_000;

/** The review of a submitted payment began when the order consumed the event of its proof. */
const reviewColumns = ({ timeline, reviewDeadline }: PaidOrder): PaymentColumns => {
  const entry = timeline.findLast(({ status }) => status === 'PAYMENT_SUBMITTED');
  if (!entry) return {};
  const submittedAt = new Date(entry.at);
  const deadline = reviewDeadline ?? new Date(submittedAt.getTime() + defaultReviewMs);
  return { submitted_at: submittedAt, review_deadline: new Date(deadline) };
};

/** Who approved the payment, and who made its refund due, so that they cannot record the refund after a restore either. */
const recoverDecisions = async (
  trx: Trx,
  { row, now }: LockedPayment,
  actions: readonly PaymentAction[],
  { timeline }: PaidOrder,
): Promise<void> => {
  const statusAfter = { approve: 'PAID', owe: 'FAILED' } as const;
  for (const [index, action] of actions.entries()) {
    if (action !== 'approve' && action !== 'owe') continue;
    const decidedBy = timeline.findLast(({ status }) => status === statusAfter[action])?.by ?? restoredBy;
    await insertDecision(
      trx,
      row.id,
      { version: row.version + index, action, decidedBy, granters: [], content: {} },
      now,
    );
  }
};
