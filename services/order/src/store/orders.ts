import { rememberedOrders } from '@eshop/contracts/cart';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { type HoldLimits, type HoldRefusal, isFirstOrder, refusalOf } from '../domain/hold-limits.ts';
import { orderCreated, type StoredOrder } from '../domain/order.ts';
import { noteRefusal } from './approval-refusals.ts';
import { type Change, type Changed, changeRow } from './change-order.ts';
import { holdingsOf, lockHolders } from './holdings.ts';
import { type Begin, type CartVersion, goodsValueOf, placingRow, type Row, toOrder, toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** What became of beginning an order; `begun-before` when its key or its version of the cart began one already. */
export type Begun =
  | { outcome: 'begun'; order: StoredOrder; isFirstOrder: boolean }
  | { outcome: 'refused'; refusal: HoldRefusal }
  | { outcome: 'begun-before' }
  | { outcome: 'busy' };

/** The write side of orders, one row each. */
export const createOrderStore = (db: Kysely<OrderWriteDb>, transact: Transact<OrderWriteDb>) => ({
  /** One query. */
  get: async (id: string): Promise<StoredOrder | undefined> =>
    toOrder(await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst()),

  /** Placed orders after `id`, in the order of their ids. One query. */
  page: async (after: string, limit: number): Promise<StoredOrder[]> => {
    const rows = await db
      .selectFrom('orders')
      .selectAll()
      .where('id', '>', after)
      .where('status', 'not in', ['PLACING', 'UNDOING'])
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toStored);
  },

  /** Those of these orders that are newer than the version known of them. One query, by primary key. */
  changedSince: async (known: readonly { orderId: string; version: number }[]): Promise<StoredOrder[]> => {
    const [ids, versions] = [known.map(({ orderId }) => orderId), known.map(({ version }) => version)];
    const { rows } = await sql<Row>`
      select orders.* from orders join (
        select id, min(version) as version from unnest(${ids}::uuid[], ${versions}::int[]) as each (id, version) group by id
      ) known on known.id = orders.id and known.version < orders.version`.execute(db);
    return rows.map(toStored);
  },

  /** The order that this user's key began, and the hash of the body it came with. One query. */
  byKey: async (userId: string, key: string) => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .where('user_id', '=', userId)
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, order: toStored(row) };
  },

  /** The order that was placed, or is being placed, from this version of a cart, and its key. One query. */
  ofCart: async ({ id, version }: CartVersion) => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .where('cart_id', '=', id)
      .where('cart_version', '=', version)
      .executeTakeFirst();
    return row && { idempotencyKey: row.idempotency_key, order: toStored(row) };
  },

  /** The newest orders placed from a cart within the last hour, newest first; as many as a cart remembers. One query. */
  recentOfCart: async (cartId: string): Promise<Pick<StoredOrder, 'id' | 'lines' | 'cartVersion'>[]> =>
    db
      .selectFrom('orders')
      .select(['id', 'lines', 'cart_version as cartVersion'])
      .where('cart_id', '=', cartId)
      .where('cart_version', 'is not', null)
      .where('status', 'not in', ['PLACING', 'UNDOING'])
      .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
      .orderBy('cart_version', 'desc')
      .limit(rememberedOrders)
      .execute(),

  /**
   * Inserts the order as PLACING unless its customer, its address or its network holds too much; `busy` while another
   * order of the same customer or address is judged. Three queries.
   */
  begin: (order: Begin, limits: HoldLimits): Promise<Begun> =>
    db.transaction().execute(async (trx) => {
      if (!(await lockHolders(trx, order))) return { outcome: 'busy' };
      const { isBegun, ...held } = await holdingsOf(trx, order, limits);
      if (isBegun) return { outcome: 'begun-before' };
      const refusal = refusalOf({ lines: order.lines, value: goodsValueOf(order.lines) }, held, limits);
      if (refusal) return { outcome: 'refused', refusal };
      const row = await trx
        .insertInto('orders')
        .values(placingRow(order))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst();
      return row
        ? { outcome: 'begun', order: toStored(row), isFirstOrder: isFirstOrder(held) }
        : { outcome: 'begun-before' };
    }),

  /** Remembers that a customer was refused an order that a person could approve. One query. */
  noteRefusal: (userId: string) => noteRefusal(db, userId),

  /** Makes a PLACING order one that waits for its payment, with order-created; undefined when it was fenced meanwhile. */
  complete: (id: string, lines: FrozenLine[], shipping: ShippingQuote, paymentMinutes: number) =>
    transact(async (trx, emit) => {
      const order = toOrder(await completeRow(trx, id, lines, shipping, paymentMinutes));
      if (order) emit(orderCreated(order));
      return order;
    }),

  /** Changes an order's state if the table allows it. Four queries with the events, five where it follows its payment. */
  change: (id: string, change: Change): Promise<Changed> => transact((trx, emit) => changeRow(trx, id, change, emit)),
});

export type OrderStore = ReturnType<typeof createOrderStore>;

const completeRow = (trx: Trx, id: string, lines: FrozenLine[], shipping: ShippingQuote, paymentMinutes: number) =>
  trx
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
