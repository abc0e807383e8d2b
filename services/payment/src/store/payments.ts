import { foldText } from '@eshop/contracts/fold-text';
import { newId } from '@eshop/contracts/ids';
import type { PayableOrder } from '@eshop/contracts/order';
import type { PaymentListQuery } from '@eshop/contracts/payment';
import { type Selectable, sql, type Updateable } from 'kysely';
import type { z } from 'zod';
import type { Db, PaymentDb, Trx } from './tables.ts';

export type PaymentRow = Selectable<PaymentDb['payments']>;
export type PaymentColumns = Updateable<PaymentDb['payments']>;

/** What is known of an order that is to be paid. */
export type KnownOrder = Omit<PayableOrder, 'number'> & { number?: string | null | undefined };

/** A payment under its lock, judged by the database's clock. */
export interface LockedPayment {
  row: PaymentRow;
  /** Whether its deadline has passed. */
  isOverdue: boolean;
  /** Whether the deadline for the review of its proof has passed. */
  isReviewOverdue: boolean;
  now: Date;
}

/** Inserts the payment of an order unless there is one. One query. */
export const ensurePayment = async (
  db: Pick<Db, 'insertInto'>,
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

/** Returns a payment by its id. One query. */
export const findPayment = (db: Db, id: string): Promise<PaymentRow | undefined> =>
  db.selectFrom('payments').selectAll().where('id', '=', id).executeTakeFirst();

/** Returns the payment of an order. One query. */
export const findPaymentOfOrder = (db: Db, orderId: string): Promise<PaymentRow | undefined> =>
  db.selectFrom('payments').selectAll().where('order_id', '=', orderId).executeTakeFirst();

/** Returns the payments of these orders. One query. */
export const selectPaymentsOfOrders = (db: Db, orderIds: readonly string[]): Promise<PaymentRow[]> =>
  db.selectFrom('payments').selectAll().where('order_id', 'in', orderIds).execute();

/** Locks a payment. Throws when there is none: callers have looked before. One query. */
export const lockPayment = async (trx: Trx, column: 'id' | 'order_id', value: string): Promise<LockedPayment> => {
  const { is_overdue, is_review_overdue, now, ...row } = await trx
    .selectFrom('payments')
    .selectAll()
    .select([
      sql<number>`deadline <= now(3)`.as('is_overdue'),
      sql<number | null>`review_deadline <= now(3)`.as('is_review_overdue'),
      sql<Date>`now(3)`.as('now'),
    ])
    .where(column, '=', value)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { row, isOverdue: Boolean(is_overdue), isReviewOverdue: Boolean(is_review_overdue), now };
};

/** Updates columns of a payment. One query. */
export const updatePayment = async (trx: Trx, id: string, columns: PaymentColumns): Promise<void> => {
  await trx.updateTable('payments').set(columns).where('id', '=', id).execute();
};

/** Returns ids of up to `limit` payments whose money nobody checked for so many days, the oldest first. One query. */
export const selectUncheckedPayments = async (db: Db, days: number, limit: number): Promise<string[]> => {
  // A restored payment may not have the time of its last change.
  const lastChange = sql<Date>`coalesce(changed_at, created_at)`;
  const rows = await db
    .selectFrom('payments')
    .select('id')
    .where('status', '=', 'TO_BE_CHECKED')
    .where(lastChange, '<', sql<Date>`now(3) - interval ${Math.round(days * 86_400)} second`)
    .orderBy(lastChange)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

/** When a payment was opened, and its id. */
export interface PaymentPosition {
  at: string;
  id: string;
}

/** Returns up to `limit` payments after a position, in the order of the query. One query. */
export const selectPayments = (
  db: Db,
  { status, from, to, q, sort }: Omit<z.infer<typeof PaymentListQuery>, 'cursor' | 'limit'>,
  { after, limit }: { after: PaymentPosition | undefined; limit: number },
): Promise<PaymentRow[]> =>
  db
    .selectFrom('payments')
    .selectAll()
    .$if(status !== undefined, (some) => some.where('status', 'in', status ?? []))
    .$if(from !== undefined, (some) => some.where('created_at', '>=', new Date(from ?? 0)))
    .$if(to !== undefined, (some) => some.where('created_at', '<', new Date(to ?? 0)))
    .$if(Boolean(q), (some) => some.where(matches(q ?? '')))
    .$if(after !== undefined, (some) => some.where(isBeyond(sort, new Date(after?.at ?? 0), after?.id ?? '')))
    .orderBy('created_at', directions[sort])
    .orderBy('id', directions[sort])
    .limit(limit)
    .execute();

const directions = { oldest: 'asc', newest: 'desc' } as const;

const isBeyond = (sort: keyof typeof directions, at: Date, id: string) =>
  sort === 'oldest' ? sql<boolean>`(created_at, id) > (${at}, ${id})` : sql<boolean>`(created_at, id) < (${at}, ${id})`;

/** Matches the payment or order of this id, or orders whose number begins so: each has an index. */
const matches = (text: string) => {
  const foldedText = foldText(text);
  const ascii = /^[\x21-\x7e]+$/.test(foldedText) ? foldedText : '-';
  const number = `${ascii.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql<boolean>`(id = ${ascii} or order_id = ${ascii} or order_number like ${number})`;
};
