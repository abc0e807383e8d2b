import type { StockReservationQuery } from '@eshop/contracts/stock';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Reservation, ReservationState } from '../domain/reservation.ts';
import { isInScope, type WarehouseScope } from './scope.ts';
import type { Db, Trx } from './tables.ts';

/** Inserts a reservation and returns true; false when the order has one. Waits for another transaction that inserts it. One query. */
export const insertReservation = async (
  trx: Trx,
  orderId: string,
  { state, releasedByVersion, isFirstOrder }: Reservation,
): Promise<boolean> => {
  const insertedRow = await trx
    .insertInto('reservations')
    .values({ order_id: orderId, state, released_by_version: releasedByVersion, first_order: isFirstOrder })
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst();
  return insertedRow !== undefined;
};

/** Locks an order's reservation; undefined where there is none. One query. */
export const lockReservation = (trx: Trx, orderId: string): Promise<Reservation | undefined> =>
  trx
    .selectFrom('reservations')
    .select(['state', 'released_by_version as releasedByVersion', 'first_order as isFirstOrder'])
    .where('order_id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();

/** Sets the state of an order's reservation. One query. */
export const updateReservation = async (
  trx: Trx,
  orderId: string,
  { state, releasedByVersion }: Pick<Reservation, 'state' | 'releasedByVersion'>,
): Promise<void> => {
  await trx
    .updateTable('reservations')
    .set({ state, released_by_version: releasedByVersion, updated_at: sql<Date>`now()` })
    .where('order_id', '=', orderId)
    .execute();
};

/** Returns the state of each order's reservation, by order. One query. */
export const selectStates = async (db: Db, orderIds: readonly string[]): Promise<Map<string, ReservationState>> => {
  const rows = await db
    .selectFrom('reservations')
    .select(['order_id', 'state'])
    .where('order_id', 'in', orderIds)
    .execute();
  return new Map(rows.map(({ order_id, state }) => [order_id, state]));
};

/** Returns up to `limit` lines of live reservations before a position, newest order first. One query. */
export const selectReservations = async (
  db: Db,
  { warehouseId, productId, orderId }: Omit<z.infer<typeof StockReservationQuery>, 'cursor' | 'limit'>,
  {
    scope,
    after,
    limit,
  }: {
    scope: WarehouseScope;
    after: { orderId: string; productId: string; warehouseId: string } | undefined;
    limit: number;
  },
) => {
  const rows = await db
    .selectFrom('reservation_lines')
    .innerJoin('reservations', 'reservations.order_id', 'reservation_lines.order_id')
    .select(['reservations.order_id as orderId', 'product_id as productId', 'warehouse_id as warehouseId'])
    .select(['quantity', 'state', 'updated_at as updatedAt'])
    .where('state', 'in', ['HELD', 'COMMITTED'])
    .where(isInScope('warehouse_id', scope))
    .$if(warehouseId !== undefined, (q) => q.where('warehouse_id', '=', warehouseId ?? ''))
    .$if(productId !== undefined, (q) => q.where('product_id', '=', productId ?? ''))
    .$if(orderId !== undefined, (q) => q.where('reservations.order_id', '=', orderId ?? ''))
    .$if(after !== undefined, (q) =>
      q.where(
        sql<boolean>`(reservations.order_id, product_id, warehouse_id) < (${after?.orderId}, ${after?.productId}, ${after?.warehouseId})`,
      ),
    )
    .orderBy('reservations.order_id', 'desc')
    .orderBy('product_id', 'desc')
    .orderBy('warehouse_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
};

const maxCounted = 10_000;

/**
 * Returns how many reservations no payment has confirmed yet, counted up to 10,000, and the age of the oldest among those
 * in seconds. One query, by the index of live reservations.
 */
export const summarizeUnpaidReservations = async (db: Db): Promise<{ count: number; oldestSeconds: number }> => {
  const { rows } = await sql<{ count: number; oldestSeconds: number }>`
    select count(*)::int as count,
      greatest(0, coalesce(extract(epoch from now() - min(updated_at)), 0))::float8 as "oldestSeconds"
    from (select updated_at from reservations where state = 'HELD' limit ${maxCounted}) as first_found`.execute(db);
  return rows[0] ?? { count: 0, oldestSeconds: 0 };
};

/**
 * Deletes up to `limit` reservations that ended that long ago, tombstones included, and returns how many. A late request
 * or event finds nothing then: releasing leaves a new tombstone, committing and shipping are refused. Two queries.
 */
export const purgeReservations = (db: Db, olderThanDays: number, limit = 500): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('reservations')
      .select('order_id')
      .where('state', 'in', ['SHIPPED', 'RELEASED'])
      .where('updated_at', '<', sql<Date>`now() - make_interval(days => ${olderThanDays})`)
      .orderBy('updated_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = rows.map(({ order_id }) => order_id);
    if (ids.length === 0) return 0;
    await trx.deleteFrom('reservation_lines').where('order_id', 'in', ids).execute();
    await trx.deleteFrom('reservations').where('order_id', 'in', ids).execute();
    return ids.length;
  });
