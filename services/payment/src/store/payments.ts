import type { EventOf, OutgoingEvent } from '@eshop/contracts/events';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import type { CloseOutcome, ClosePayment, Payment, PaymentListQuery } from '@eshop/contracts/payment';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { preconditionFailed, unavailable } from '@eshop/service-kit/http/problem';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, type Selectable, sql, type Transaction, type Updateable } from 'kysely';
import { z } from 'zod';
import { decideClose, next, type PaymentAction } from '../domain/payment-status.ts';
import { countPayments } from './counts.ts';
import { claimLeftover, noteLeftover } from './leftovers.ts';
import type { PaymentDb } from './tables.ts';

type Trx = Transaction<PaymentDb>;
export type Row = Selectable<PaymentDb['payments']>;
type Columns = Updateable<PaymentDb['payments']>;

/** A change asked for by somebody; `columns` is what it writes beside the status. */
export interface Change {
  action: PaymentAction;
  by: string;
  columns?: Columns;
}

/** What an admin decides, or records. */
export interface Decision {
  action: keyof typeof decisions;
  by: Actor;
  columns?: Pick<Columns, 'reason' | 'refund_reference'>;
}

const decisions = { approve: 'payment.approved', reject: 'payment.rejected', refund: 'payment.refunded' } as const;

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** Payments, one row an order. Every change holds the row's lock, so of two at once one wins and the other is told. */
export const createPaymentStore = (db: Kysely<PaymentDb>, transact: Transact<PaymentDb>) => ({
  get: (id: string) => db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirst(),
  ofOrder: (orderId: string) =>
    db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirst(),

  counts: (query: Parameters<typeof countPayments>[1]) => countPayments(db, query),

  /** Hears of an order; nothing happens when it is known. One query. */
  know: (order: PayableOrder) => know(db, order),

  /** Writes down that a file is about to be stored. One query. */
  announceProof: (key: string) => noteLeftover(db, key),

  /**
   * Takes the proof if the payment still waits and its deadline has not passed, or instead of the one that waits to be
   * judged; undefined when neither is so. The file that it takes the place of is left over then.
   */
  submit: (
    id: string,
    by: string,
    proof: Pick<Row, 'proof_key' | 'proof_type' | 'proof_size'> & { proof_key: string },
  ): Promise<Row | undefined> =>
    transact(async (trx, emit) => {
      const { row, overdue, now } = await locked(trx, 'id', id);
      if (overdue && row.status === 'PENDING') return undefined;
      const changed = await apply(trx, emit, row, { action: 'submit', by, columns: { ...proof, proof_at: now } });
      if (!changed) return undefined;
      if (row.proof_key) await noteLeftover(trx, row.proof_key);
      if (!(await claimLeftover(trx, proof.proof_key)))
        throw unavailable('Sending the proof took too long. Try again.');
      return changed;
    }),

  /**
   * An admin's decision or record of a refund; undefined when the payment's state no longer allows it. Throws a 412
   * problem when the payment is no longer the version that the admin has seen.
   */
  decide: (id: string, { action, by, columns }: Decision, seen?: number): Promise<Row | undefined> =>
    transact(async (trx, emit) => {
      const { row, now } = await locked(trx, 'id', id);
      if (seen !== undefined && seen !== row.version) throw preconditionFailed('The payment is another by now.');
      const decided = action === 'refund' ? {} : { decided_by: by.id, decided_at: now };
      const changed = await apply(trx, emit, row, { action, by: by.id, columns: { ...columns, ...decided } });
      if (changed) await noteDecision(trx, action, by, row, changed);
      return changed;
    }),

  /** Closes an order's payment if nothing stands against it; it need not have heard of the order. */
  close: ({ reason, by, ...order }: z.infer<typeof ClosePayment>): Promise<CloseOutcome> =>
    transact(async (trx, emit) => {
      await know(trx, order);
      const { row, overdue } = await locked(trx, 'order_id', order.orderId);
      const { action, ...outcome } = decideClose({ status: row.status, closedFor: row.closed_for, overdue }, reason);
      if (action) await apply(trx, emit, row, { action, by, columns: { closed_for: reason } });
      return outcome;
    }),

  /** One query. */
  list: async (query: z.infer<typeof PaymentListQuery>) => {
    const { status, from, to, q, sort } = query;
    const after = positionIn(query.cursor, Position);
    const rows = await db
      .selectFrom('payments')
      .selectAll()
      .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []))
      .$if(from !== undefined, (some) => some.where('created_at', '>=', new Date(from ?? 0)))
      .$if(to !== undefined, (some) => some.where('created_at', '<', new Date(to ?? 0)))
      .$if(Boolean(q), (some) => some.where(named(q ?? '')))
      .$if(after !== undefined, (some) => some.where(beyond(sort, new Date(after?.at ?? 0), after?.id ?? '')))
      .orderBy('created_at', directions[sort])
      .orderBy('id', directions[sort])
      .limit(query.limit + 1)
      .execute();
    const page = pageOf(rows, query.limit, ({ created_at, id }) => ({ at: created_at.toISOString(), id }));
    return { items: page.items.map(toPayment), nextCursor: page.nextCursor };
  },
});

const directions = { oldest: 'asc', newest: 'desc' } as const;

const beyond = (sort: keyof typeof directions, at: Date, id: string) =>
  sort === 'oldest' ? sql<boolean>`(created_at, id) > (${at}, ${id})` : sql<boolean>`(created_at, id) < (${at}, ${id})`;

/** The payment or order of this id, or orders whose number begins so: each has an index. */
const named = (text: string) => {
  const ascii = /^[\x21-\x7e]+$/.test(text) ? text : '-';
  const number = `${ascii.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  const id = ascii.toLowerCase();
  return sql<boolean>`(id = ${id} or order_id = ${id} or order_number like ${number})`;
};

const noteDecision = (trx: Trx, action: Decision['action'], by: Actor, before: Row, after: Row) =>
  addToAuditLog(trx, {
    action: decisions[action],
    by,
    resource: { type: 'payment', id: after.id },
    ...changesBetween(judged(before), judged(after)),
  });

/** Of a payment, what a decision changes; never where its proof lies. */
const judged = ({ status, reason, refund_reference: refundReference }: Row) => ({
  status,
  ...(reason && { reason }),
  ...(refundReference && { refundReference }),
});

type Told = Omit<PayableOrder, 'number'> & { number?: string | null | undefined };

/** Hears of an order in the caller's transaction, or without one. */
export const know = async (
  db: Pick<Trx, 'insertInto'>,
  { orderId, number = null, userId, total, paymentDeadline }: Told,
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
  const { overdue, now, ...row } = await trx
    .selectFrom('payments')
    .selectAll()
    .select([sql<number>`deadline <= now(3)`.as('overdue'), sql<Date>`now(3)`.as('now')])
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { row, overdue: Boolean(overdue), now };
};

type Emit = Parameters<Parameters<Transact<PaymentDb>>[0]>[1];

/** Changes a locked payment if the table allows it, and tells the world; undefined when it does not. */
export const apply = async (
  trx: Trx,
  emit: Emit,
  row: Row,
  { action, by, columns = {} }: Change,
): Promise<Row | undefined> => {
  const status = next(row.status, action);
  if (!status) return undefined;
  const written = { ...columns, status, version: row.version + 1 };
  await trx.updateTable('payments').set(written).where('id', '=', row.id).execute();
  const changed = { ...row, ...written } as Row;
  emit(paymentUpdated(changed, by));
  return changed;
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
  };
  return { topic: 'payment-updated', data };
};

/** A payment as it is shown. */
export const toPayment = (row: Row): Payment => ({
  id: row.id,
  orderId: row.order_id,
  ...(row.order_number && { orderNumber: row.order_number }),
  version: row.version,
  amount: { amount: row.amount, currency: row.currency },
  status: row.status,
  ...(row.proof_type &&
    row.proof_at && {
      proof: { contentType: row.proof_type, size: row.proof_size ?? 0, submittedAt: row.proof_at.toISOString() },
    }),
  ...(row.reason && { reason: row.reason }),
  ...(row.decided_by && { decidedBy: row.decided_by }),
  ...(row.decided_at && { decidedAt: row.decided_at.toISOString() }),
  ...(row.refund_reference && { refundReference: row.refund_reference }),
});
