import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import { sql, type Transaction } from 'kysely';
import type { FrozenLine } from '../domain/frozen-line.ts';
import type { NewOrder } from '../domain/new-order.ts';
import type { StoredOrder } from '../domain/order.ts';
import type { FollowedPayment } from '../domain/order-change.ts';
import type { StoredReturn } from '../domain/returns.ts';
import { placingRow, toOrder } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** Inserts an order as PLACING; undefined when its key or its version of the cart has one already. One query. */
export const insertOrder = async (trx: Trx, order: NewOrder): Promise<StoredOrder | undefined> => {
  const row = await trx
    .insertInto('orders')
    .values(placingRow(order))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toOrder(row);
};

/** What placing adds to an order. */
export interface Completion {
  lines: readonly FrozenLine[];
  shipping: ShippingQuote;
  /** How long the order waits for its payment, by the database's clock. */
  paymentMinutes: number;
}

/** Updates a PLACING order to PENDING_PAYMENT; undefined when it is not PLACING any more. One query. */
export const completeOrder = async (
  trx: Trx,
  id: string,
  { lines, shipping, paymentMinutes }: Completion,
): Promise<StoredOrder | undefined> => {
  const row = await trx
    .updateTable('orders')
    .set({
      status: 'PENDING_PAYMENT',
      version: 1,
      lines: JSON.stringify(lines),
      shipping: JSON.stringify(shipping),
      payment_deadline: sql`now() + make_interval(secs => ${paymentMinutes * 60})`,
      updated_at: sql`now()`,
      timeline: sql`json_build_array(json_build_object('status', 'PENDING_PAYMENT', 'at',
        to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', user_id, 'note', null))`,
    })
    .where('id', '=', id)
    .where('status', '=', 'PLACING')
    .returningAll()
    .executeTakeFirst();
  return row && toOrder(row);
};

/** Locks an order until the transaction ends; `now` is the time by the database's clock. One query. */
export const lockOrder = async (trx: Trx, id: string): Promise<{ order: StoredOrder; now: Date } | undefined> => {
  const row = await trx
    .selectFrom('orders')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && { order: toOrder(row), now: row.now };
};

/** Removes the digests of address and network from an order that no longer counts toward the limits by them. */
const digestsOf = (isCounted: boolean) => (isCounted ? {} : { delivery_digest: null, network_digest: null });

/** Stores the version and the deadlines of an order's payment. One query. */
export const updateFollowedPayment = async (
  trx: Trx,
  id: string,
  { version, deadline, reviewDeadline, isMoneyToBeChecked }: FollowedPayment,
  isCounted: boolean,
): Promise<void> => {
  await trx
    .updateTable('orders')
    .set({
      payment_version: version,
      ...(deadline && { payment_deadline: new Date(deadline) }),
      ...(reviewDeadline !== undefined && {
        review_deadline: reviewDeadline === null ? null : new Date(reviewDeadline),
      }),
      ...(isMoneyToBeChecked !== undefined && { money_to_be_checked: isMoneyToBeChecked }),
      ...digestsOf(isCounted),
    })
    .where('id', '=', id)
    .execute();
};

/** A new state of an order. */
export interface StatusUpdate {
  status: OrderStatus;
  entries: Order['timeline'];
  /** Whether the order still counts toward the limits by address and network. */
  isCounted: boolean;
  /** Whether it held stock without being paid, and no longer does. */
  isEndedUnpaid: boolean;
}

/** Updates the state of a locked order to its next version. One query. */
export const updateStatus = async (
  trx: Trx,
  order: StoredOrder,
  { status, entries, isCounted, isEndedUnpaid }: StatusUpdate,
): Promise<StoredOrder> =>
  toOrder(
    await trx
      .updateTable('orders')
      .set({
        status,
        version: order.version + 1,
        attempts: 0,
        leased_until: sql`'-infinity'`,
        updated_at: entries.at(-1)?.at ?? sql`now()`,
        timeline: JSON.stringify([...order.timeline, ...entries]),
        ...digestsOf(isCounted),
        ...(isEndedUnpaid && { ended_unpaid_at: sql`now()` }),
      })
      .where('id', '=', order.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );

/** Adds a return to a locked order, which comes to its next version. One query. */
export const addReturn = async (trx: Trx, order: StoredOrder, orderReturn: StoredReturn): Promise<StoredOrder> =>
  toOrder(
    await trx
      .updateTable('orders')
      .set({
        version: order.version + 1,
        updated_at: orderReturn.at,
        returns: JSON.stringify([...order.returns, orderReturn]),
      })
      .where('id', '=', order.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
