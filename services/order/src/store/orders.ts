import type { Order, OrderStatus } from '@eshop/contracts/order';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { FrozenLine } from '../domain/frozen-line.ts';
import { entriesOf, orderCreated, type StoredOrder, statusEvents } from '../domain/order.ts';
import { isPlaced, next, type OrderAction } from '../domain/order-status.ts';
import { type Begin, type CartVersion, placingRow, type Row, toOrder, toStored } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

type Trx = Transaction<OrderWriteDb>;

/** Who changes an order, and what they say about it. */
export interface Change {
  action: OrderAction;
  by: string;
  note?: string | undefined;
  /** A team member who decides this, for the audit log, and the version of the order that the decision is based on. */
  decision?: { staff: Actor; seenVersion: number };
  /** The payment that the change follows; nothing changes when a version at least as new was followed before. */
  payment?: { version: number; deadline?: string | undefined } | undefined;
}

/**
 * What became of a change: `repeated` when the same person made the same decision before, `stale` when a decision is
 * based on an older version, `refused` when the order's state does not allow it.
 */
export type Changed =
  | { outcome: 'changed' | 'repeated' | 'stale' | 'refused'; order: StoredOrder }
  | { outcome: 'unknown' };

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

  /** Inserts the order as PLACING; undefined when its key or its version of the cart began one already. One query. */
  begin: async (order: Begin): Promise<StoredOrder | undefined> =>
    toOrder(
      await db
        .insertInto('orders')
        .values(placingRow(order))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .executeTakeFirst(),
    ),

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

/** Changes an order in the caller's transaction; see `change`. */
export const changeRow = async (
  trx: Trx,
  id: string,
  { action, by, note, decision, payment }: Change,
  emit: Parameters<Parameters<Transact<OrderWriteDb>>[0]>[1],
): Promise<Changed> => {
  const row = await lockRow(trx, id);
  if (!row) return { outcome: 'unknown' };
  const order = toStored(row);
  if (!isPlaced(order.status)) return { outcome: 'unknown' };
  if (payment && payment.version <= row.payment_version) return { outcome: 'refused', order };
  if (payment) await followPayment(trx, id, payment);
  if (decision && decision.seenVersion !== order.version)
    return { outcome: isRepeated(order, { action, by, note }, decision.seenVersion) ? 'repeated' : 'stale', order };
  const status = next(order.status, action);
  if (!status) return { outcome: 'refused', order };
  const entries = entriesOf(order, { status, at: row.now.toISOString(), by, note: note ?? null });
  const changed = toOrder(await statusRow(trx, order, status, entries));
  if (!changed) throw new Error(`order ${id} vanished under its lock`);
  emit(...statusEvents(changed, order.status));
  if (decision) {
    await addToAuditLog(trx, {
      action: 'order.status-changed',
      by: decision.staff,
      resource: { type: 'order', id },
      ...changesBetween({ status: order.status }, { status }),
      note,
    });
  }
  return { outcome: 'changed', order: changed };
};

/** Whether the newest change is this decision, made by the same person on the version they saw: its response was lost. */
const isRepeated = (order: StoredOrder, { action, by, note }: Change, seenVersion: number): boolean => {
  const last = order.timeline.at(-1);
  const previousEntry = order.timeline.at(-2);
  return (
    order.version === seenVersion + 1 &&
    last?.by === by &&
    last.note === (note ?? null) &&
    previousEntry !== undefined &&
    next(previousEntry.status, action) === last.status
  );
};

/** Remembers the payment's version, also where the state does not change: what is older must not change it later. */
const followPayment = (trx: Trx, id: string, { version, deadline }: NonNullable<Change['payment']>) =>
  trx
    .updateTable('orders')
    .set({ payment_version: version, ...(deadline && { payment_deadline: new Date(deadline) }) })
    .where('id', '=', id)
    .execute();

/** The order under its lock, with the time by the database's clock. */
export const lockRow = (trx: Trx, id: string) =>
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
      attempts: 0,
      leased_until: sql`'-infinity'`,
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
