import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import { entriesOf, type FrozenLine, orderCreated, type StoredOrder, statusEvents } from '../domain/order.ts';
import { next, type OrderAction } from '../domain/order-status.ts';
import { type Begin, placingRow, type Row, toOrder, toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** Who changes an order, and what they say about it. */
export interface Change {
  action: OrderAction;
  by: string;
  note?: string | undefined;
  /** Who works at the desk, for the audit log; what customers and the service itself do is not in it. */
  staff?: Actor;
}

/** What became of a change: the order, changed or as it already was, or that its state does not allow it. */
export type Changed = { outcome: 'changed' | 'refused'; order: StoredOrder } | { outcome: 'unknown' };

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
      .where('status', '!=', 'PLACING')
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

  /** The order that a user's key began, for which body and how long ago. One query. */
  byKey: async (userId: string, key: string) => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .select(sql<number>`extract(epoch from now() - created_at)::float8`.as('age_seconds'))
      .where('user_id', '=', userId)
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, ageSeconds: row.age_seconds, order: toOrder(row) };
  },

  /** Writes the order down as PLACING; undefined when the key began one already. One query. */
  begin: async (order: Begin): Promise<StoredOrder | undefined> =>
    toOrder(
      await db
        .insertInto('orders')
        .values(placingRow(order))
        .onConflict((conflict) => conflict.columns(['user_id', 'idempotency_key']).doNothing())
        .returningAll()
        .executeTakeFirst(),
    ),

  /** Makes a PLACING order one that waits for its payment, with order-created; undefined when the sweep undid it meanwhile. */
  complete: (id: string, lines: FrozenLine[], shipping: ShippingQuote, paymentMinutes: number) =>
    transact(async (trx, emit) => {
      const order = toOrder(await completeRow(trx, id, lines, shipping, paymentMinutes));
      if (order) emit(orderCreated(order));
      return order;
    }),

  /** Whether the order was completed; waits for a completion that is under way. One query. */
  isPlaced: async (id: string): Promise<boolean> => {
    const row = await db.selectFrom('orders').select('status').where('id', '=', id).forUpdate().executeTakeFirst();
    return row !== undefined && row.status !== 'PLACING';
  },

  /** Forgets an order that came to nothing while it was PLACING. One query. */
  forget: async (id: string) => {
    await db.deleteFrom('orders').where('id', '=', id).where('status', '=', 'PLACING').execute();
  },

  /** Changes an order's state if the table allows it. Four queries with the events. */
  change: (id: string, change: Change): Promise<Changed> => transact((trx, emit) => changeRow(trx, id, change, emit)),

  /**
   * Takes PENDING_PAYMENT orders past their deadline, by the database's clock and the longest overdue first. Nobody else
   * is given them for the next ten seconds, and those that cannot end are given again after that. One query.
   */
  takeUnpaid: async (limit: number): Promise<StoredOrder[]> => {
    const taken = await db
      // Materialized: some plans would run a subquery again, and so take more than the limit.
      .with(
        (due) => due('due').materialized(),
        (q) =>
          q
            .selectFrom('orders')
            .select('id')
            .where('status', '=', 'PENDING_PAYMENT')
            .where('payment_deadline', '<', sql<Date>`now()`)
            .where('expiry_tried_at', '<', sql<Date>`now() - interval '10 seconds'`)
            .orderBy('payment_deadline')
            .limit(limit)
            .forUpdate()
            .skipLocked(),
      )
      .updateTable('orders')
      .set({ expiry_tried_at: sql`now()` })
      .where('id', 'in', (q) => q.selectFrom('due').select('due.id'))
      .returningAll()
      .execute();
    return taken.map(toStored);
  },

  /**
   * Gives a stale PLACING order, that of this id or any, to `undo` and forgets it, all under its row lock, so that it
   * cannot be completed meanwhile; answers its id, undefined when there is none.
   */
  undoStale: (
    olderThanSeconds: number,
    undo: (orderId: string) => Promise<unknown>,
    id?: string,
  ): Promise<string | undefined> =>
    db.transaction().execute(async (trx) => {
      const stale = await trx
        .selectFrom('orders')
        .select('id')
        .where('status', '=', 'PLACING')
        .where('created_at', '<', sql<Date>`now() - make_interval(secs => ${olderThanSeconds})`)
        .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!stale) return undefined;
      await undo(stale.id);
      await trx.deleteFrom('orders').where('id', '=', stale.id).execute();
      return stale.id;
    }),
});

/** Changes an order in the caller's transaction; see `change`. */
export const changeRow = async (
  trx: Trx,
  id: string,
  { action, by, note, staff }: Change,
  emit: Parameters<Parameters<Transact<OrderWriteDb>>[0]>[1],
): Promise<Changed> => {
  const row = await lockRow(trx, id);
  if (!row) return { outcome: 'unknown' };
  const order = toStored(row);
  if (order.status === 'PLACING') return { outcome: 'unknown' };
  const status = next(order.status, action);
  if (!status) return { outcome: 'refused', order };
  const entries = entriesOf(order, { status, at: row.now.toISOString(), by, note: note ?? null });
  const changed = toOrder(await statusRow(trx, order, status, entries));
  if (!changed) throw new Error(`order ${id} vanished under its lock`);
  emit(...statusEvents(changed, order.status));
  if (staff) {
    await addToAuditLog(trx, {
      action: 'order.status-changed',
      by: staff,
      resource: { type: 'order', id },
      ...changesBetween({ status: order.status }, { status }),
      note,
    });
  }
  return { outcome: 'changed', order: changed };
};

/** The order under its lock, with the time by the database's clock. */
const lockRow = (trx: Trx, id: string) =>
  trx
    .selectFrom('orders')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

const statusRow = (trx: Trx, order: StoredOrder, status: OrderStatus, entries: Order['timeline']) =>
  trx
    .updateTable('orders')
    .set({
      status,
      version: order.version + 1,
      updated_at: entries.at(-1)?.at ?? sql`now()`,
      timeline: JSON.stringify([...order.timeline, ...entries]),
    })
    .where('id', '=', order.id)
    .returningAll()
    .executeTakeFirst();

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
