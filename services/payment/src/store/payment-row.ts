import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import type { Payment } from '@eshop/contracts/payment';
import type { CurrentState } from '@eshop/contracts/problem';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Selectable, sql, type Transaction, type Updateable } from 'kysely';
import type { PastDecision } from '../domain/decision.ts';
import { next, type PaymentAction } from '../domain/payment-status.ts';
import type { PaymentDb } from './tables.ts';

export type Trx = Transaction<PaymentDb>;
export type Row = Selectable<PaymentDb['payments']>;
type Columns = Updateable<PaymentDb['payments']>;

/** A requested change; `columns` is what it writes beside the status. */
export interface Change {
  action: PaymentAction;
  by: string;
  columns?: Columns;
}

type KnownOrder = Omit<PayableOrder, 'number'> & { number?: string | null | undefined };

/** Opens the payment of an order unless there is one, in the caller's transaction or without one. */
export const know = async (
  db: Pick<Trx, 'insertInto'>,
  { orderId, number = null, userId, total, paymentDeadline }: KnownOrder,
): Promise<void> => {
  await db
    .insertInto('payments')
    .values({
      id: newId(),
      order_id: orderId,
      order_number: number,
      user_id: userId,
      amount: total.amount,
      currency: total.currency,
      deadline: new Date(paymentDeadline),
    })
    .onDuplicateKeyUpdate({ order_number: sql`coalesce(order_number, ${number})` })
    .execute();
};

/** A payment under its lock, with the database's clock. Throws when there is none: callers have looked before. */
export const locked = async (trx: Trx, column: 'id' | 'order_id', value: string) => {
  const { overdue, review_overdue, now, ...row } = await trx
    .selectFrom('payments')
    .selectAll()
    .select([
      sql<number>`deadline <= now(3)`.as('overdue'),
      sql<number | null>`review_deadline <= now(3)`.as('review_overdue'),
      sql<Date>`now(3)`.as('now'),
    ])
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { row, overdue: Boolean(overdue), reviewOverdue: Boolean(review_overdue), now };
};

export type Emit = Parameters<Parameters<Transact<PaymentDb>>[0]>[1];

/** Changes a locked payment and emits payment-updated; returns undefined when the state table does not allow it. */
export const apply = async (
  trx: Trx,
  emit: Emit,
  { row, now }: Pick<Awaited<ReturnType<typeof locked>>, 'row' | 'now'>,
  { action, by, columns = {} }: Change,
): Promise<Row | undefined> => {
  const status = next(row.status, action);
  if (!status) return undefined;
  const written = {
    ...columns,
    ...refundOf(row, action),
    status,
    version: row.version + 1,
    changed_by: by,
    changed_at: now,
  };
  await trx.updateTable('payments').set(written).where('id', '=', row.id).execute();
  const changedRow = { ...row, ...written } as Row;
  emit(paymentUpdated(changedRow, by));
  return changedRow;
};

/** Remembers a decision, or a step that made a refund due, under the version that it is based on. */
export const addDecision = async (
  trx: Trx,
  { id, version }: Row,
  { action, decidedBy, granters, content }: Omit<PastDecision, 'version'>,
  now: Date,
): Promise<void> => {
  await trx
    .insertInto('payment_decisions')
    .values({
      payment_id: id,
      version,
      action,
      decided_by: decidedBy,
      granters: JSON.stringify(granters),
      content: JSON.stringify(content),
      decided_at: now,
    })
    .execute();
};

/** A refund that is owed is of all that was not refunded yet; recording it settles all that is due. */
const refundOf = (row: Row, action: PaymentAction): Columns => {
  if (action === 'owe' || action === 'confirmMoney') return { refund_due: row.amount - row.refunded };
  if (action === 'refund') return { refund_due: 0, refunded: row.refunded + row.refund_due };
  return {};
};

const paymentUpdated = (row: Row, by: string): OutgoingEvent<'payment-updated'> => {
  const data: EventOf<'payment-updated'> = {
    eventId: newId(),
    version: row.version,
    occurredAt: new Date().toISOString(),
    paymentId: row.id,
    orderId: row.order_id,
    status: row.status,
    by,
    reason: row.reason,
    closedFor: row.closed_for,
    deadline: row.deadline.toISOString(),
    reviewDeadline: reviewDeadlineOf(row),
    proofRequests: row.proof_requests,
    moneyReceived: row.money_received === null ? null : Boolean(row.money_received),
  };
  return { topic: 'payment-updated', data };
};

/** When a submitted payment expires unless somebody decides before, as others are told it. */
export const reviewDeadlineOf = ({ status, review_deadline }: Row): string | null =>
  status === 'SUBMITTED' ? (review_deadline?.toISOString() ?? null) : null;

/** The current state, for the 412 problem of a decision on an older version. */
export const currentStateOf = (row: Row): CurrentState => ({
  status: row.status,
  version: row.version,
  by: row.changed_by,
  at: row.changed_at?.toISOString() ?? null,
});

const hourMs = 3_600_000;

/** A payment as the API shows it. */
export const toPayment = (row: Row, reviewHours: number): Payment => ({
  id: row.id,
  orderId: row.order_id,
  userId: row.user_id,
  ...(row.order_number && { orderNumber: row.order_number }),
  version: row.version,
  amount: { amount: row.amount, currency: row.currency },
  status: row.status,
  ...(row.proof_type &&
    row.proof_at && {
      proof: { contentType: row.proof_type, size: row.proof_size ?? 0, submittedAt: row.proof_at.toISOString() },
    }),
  deadline: row.deadline.toISOString(),
  proofRequests: row.proof_requests,
  ...(row.status === 'SUBMITTED' && reviewTimes(row, reviewHours)),
  ...(row.reason && { reason: row.reason }),
  ...(row.money_received !== null && { moneyReceived: Boolean(row.money_received) }),
  ...(row.decided_by && { decidedBy: row.decided_by }),
  ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
  ...(row.changed_by && { changedBy: row.changed_by }),
  ...(row.changed_at && { changedAt: row.changed_at.toISOString() }),
  ...(row.refund_due > 0 && { refundDue: { amount: row.refund_due, currency: row.currency } }),
  ...(row.refunded > 0 && { refunded: { amount: row.refunded, currency: row.currency } }),
  ...(row.refund_reference && { refundReference: row.refund_reference }),
});

const reviewTimes = ({ submitted_at, review_deadline }: Row, reviewHours: number) => ({
  ...(submitted_at && { reviewBy: new Date(submitted_at.getTime() + reviewHours * hourMs).toISOString() }),
  ...(review_deadline && { reviewDeadline: review_deadline.toISOString() }),
});
