import { rememberedOrders } from '@eshop/contracts/cart';
import { type Kysely, sql } from 'kysely';
import type { CartVersion } from '../domain/new-order.ts';
import type { StoredOrder } from '../domain/order.ts';
import { type OrderRow, toOrder } from './order-row.ts';
import type { OrderWriteDb } from './tables.ts';

/** Reads the write side of orders, one row each; what changes it is in `order-updates.ts`. */
export interface OrderStore {
  /** One query. */
  get(id: string): Promise<StoredOrder | undefined>;
  /** Placed orders after `id`, in the order of their ids. One query. */
  page(after: string, limit: number): Promise<StoredOrder[]>;
  /** Those of these orders that are newer than the given version. One query, by primary key. */
  changedSince(versions: readonly { orderId: string; version: number }[]): Promise<StoredOrder[]>;
  /** The order that this user's key began, and the hash of the body it came with. One query. */
  byKey(userId: string, key: string): Promise<{ bodyHash: string; order: StoredOrder } | undefined>;
  /** The order that was placed, or is being placed, from this version of a cart, and its key. One query. */
  ofCart(cart: CartVersion): Promise<{ idempotencyKey: string; order: StoredOrder } | undefined>;
  /** The newest orders placed from a cart within the last hour, newest first; as many as a cart remembers. One query. */
  recentOfCart(cartId: string): Promise<Pick<StoredOrder, 'id' | 'lines' | 'cartVersion'>[]>;
}

/** Creates the reading side of the store of orders. */
export const createOrderStore = (db: Kysely<OrderWriteDb>): OrderStore => ({
  get: async (id) => {
    const row = await db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toOrder(row);
  },

  page: async (after, limit) => {
    const rows = await db
      .selectFrom('orders')
      .selectAll()
      .where('id', '>', after)
      .where('status', 'not in', ['PLACING', 'UNDOING'])
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(toOrder);
  },

  changedSince: async (versions) => {
    const ids = versions.map(({ orderId }) => orderId);
    const seenVersions = versions.map(({ version }) => version);
    const { rows } = await sql<OrderRow>`
      select orders.* from orders join (
        select id, min(version) as version from unnest(${ids}::uuid[], ${seenVersions}::int[]) as each (id, version) group by id
      ) seen on seen.id = orders.id and seen.version < orders.version`.execute(db);
    return rows.map(toOrder);
  },

  byKey: async (userId, key) => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .where('user_id', '=', userId)
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    return row && { bodyHash: row.body_hash, order: toOrder(row) };
  },

  ofCart: async ({ id, version }) => {
    const row = await db
      .selectFrom('orders')
      .selectAll()
      .where('cart_id', '=', id)
      .where('cart_version', '=', version)
      .executeTakeFirst();
    return row && { idempotencyKey: row.idempotency_key, order: toOrder(row) };
  },

  recentOfCart: (cartId) =>
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
});
