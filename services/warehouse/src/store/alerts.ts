import { maxTotal } from '@eshop/contracts/page';
import type { StockAlert, StockAlertQuery } from '@eshop/contracts/stock';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { UpdatedLevel } from './levels.ts';
import { isInScope, type WarehouseScope } from './scope.ts';
import type { Db, Trx } from './tables.ts';

type Place = Pick<UpdatedLevel, 'productId' | 'warehouseId'>;
type Filter = Pick<z.infer<typeof StockAlertQuery>, 'status' | 'warehouseId' | 'productId'>;

/** When an alert opened, with the microseconds of the database, and its id. */
export interface AlertPosition {
  at: string;
  id: string;
}

/** Closes the open alerts of these levels. One query. */
export const closeAlerts = async (trx: Trx, places: readonly Place[]): Promise<void> => {
  await sql`
    update stock_alerts as alert set closed_at = now() from ${tableOf(places)}
    where (alert.product_id, alert.warehouse_id) = (level.product_id, level.warehouse_id)
      and closed_at is null`.execute(trx);
};

/** Opens an alert for each of these levels: the latest one again if it closed within `reopenHours`, else a new one. One query. */
export const openAlerts = async (trx: Trx, places: readonly Place[], reopenHours: number): Promise<void> => {
  await sql`
    with level as (select * from ${tableOf(places)}),
    reopened as (
      update stock_alerts set closed_at = null where id in (
        select distinct on (product_id, warehouse_id) id from stock_alerts join level using (product_id, warehouse_id)
        where closed_at > now() - make_interval(hours => ${reopenHours})
        order by product_id, warehouse_id, closed_at desc)
      returning product_id, warehouse_id)
    insert into stock_alerts (product_id, warehouse_id)
    select product_id, warehouse_id from level
    where (product_id, warehouse_id) not in (select product_id, warehouse_id from reopened)
    on conflict (product_id, warehouse_id) where closed_at is null do nothing`.execute(trx);
};

/** The places as a table `level (product_id, warehouse_id)`. */
const tableOf = (places: readonly Place[]) => sql`
  unnest(${places.map(({ productId }) => productId)}::uuid[], ${places.map(({ warehouseId }) => warehouseId)}::uuid[])
    as level (product_id, warehouse_id)`;

/** Returns up to `limit` alerts after a position, newest first; without those of products that are no longer sold. One query. */
export const selectAlerts = async (
  db: Db,
  filter: Filter,
  { scope, after, limit }: { scope: WarehouseScope; after: AlertPosition | undefined; limit: number },
): Promise<(StockAlert & { position: AlertPosition })[]> => {
  const rows = await matchingAlerts(db, filter, scope)
    .innerJoin('stock_levels as level', (join) =>
      join.onRef('level.product_id', '=', 'alert.product_id').onRef('level.warehouse_id', '=', 'alert.warehouse_id'),
    )
    .select(['alert.id', 'alert.warehouse_id as warehouseId', 'alert.product_id as productId'])
    .select([
      'level.on_hand as onHand',
      'level.committed',
      'level.alert_level as alertLevel',
      'opened_at as openedAt',
      'closed_at as closedAt',
    ])
    .select(sql<number>`on_hand - reserved`.as('available'))
    .select(sql<string>`to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('openedAtMicros'))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(opened_at, alert.id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('opened_at', 'desc')
    .orderBy('alert.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ openedAtMicros, openedAt, closedAt, ...alert }) => ({
    ...alert,
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    position: { at: openedAtMicros, id: alert.id },
  }));
};

/** Returns how many alerts match, counted up to 10,000. One query. */
export const countAlerts = async (db: Db, filter: Filter, scope: WarehouseScope): Promise<number> => {
  const countedAlerts = matchingAlerts(db, filter, scope).select('alert.id').limit(maxTotal).as('counted');
  const { total } = await db
    .selectFrom(countedAlerts)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
};

/** Returns how many alerts are open, counted up to 10,000. One query, by their index. */
export const countOpenAlerts = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from (select 1 from stock_alerts where closed_at is null limit ${maxTotal}) as counted`.execute(
    db,
  );
  return rows[0]?.open ?? 0;
};

/** Deletes up to `limit` alerts that closed that long ago, and returns how many. One query, by an index. */
export const purgeAlerts = async (db: Db, olderThanDays: number, limit = 500): Promise<number> => {
  const { rows } = await sql`
    delete from stock_alerts where id in (
      select id from stock_alerts where closed_at < now() - make_interval(days => ${olderThanDays}::int)
      order by closed_at limit ${limit}::int for update skip locked)
    returning id`.execute(db);
  return rows.length;
};

const matchingAlerts = (db: Db, { status, warehouseId, productId }: Filter, scope: WarehouseScope) =>
  db
    .selectFrom('stock_alerts as alert')
    .innerJoin('products', (join) => join.onRef('products.id', '=', 'alert.product_id').on('deleted', '=', false))
    .where('closed_at', status === 'open' ? 'is' : 'is not', null)
    .where(isInScope('alert.warehouse_id', scope))
    .$if(warehouseId !== undefined, (q) => q.where('alert.warehouse_id', '=', warehouseId ?? ''))
    .$if(productId !== undefined, (q) => q.where('alert.product_id', '=', productId ?? ''));
