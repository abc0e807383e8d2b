import { newId } from '@eshop/contracts/ids';
import type { Emit } from '@eshop/service-kit/outbox/transact';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Supply } from '../domain/allocate.ts';
import type { StockEffect } from '../domain/reservation.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A change of one level; its numbers are added. */
export interface LevelChange extends StockEffect {
  productId: string;
  warehouseId: string;
}

/** What goods that come or go physically change of a level. */
export const onHandOnly = { reserved: 0, committed: 0, firstOrderHeld: 0 };

/**
 * Locks the stock of products, in product order, until the transaction ends. Whoever changes stock starts with this, so
 * that changes of one product come one after another and its events carry rising versions. One query.
 */
export const lockProducts = async (trx: Trx, productIds: readonly string[]): Promise<Map<string, number>> => {
  const ordered = [...new Set(productIds)].sort();
  const { rows } = await sql<{ product_id: string; version: number }>`
    insert into stock_versions (product_id, version)
    select id, 1 from unnest(${ordered}::uuid[]) with ordinality as given (id, place) order by place
    on conflict (product_id) do update set version = stock_versions.version + 1
    returning product_id, version`.execute(trx);
  return new Map(rows.map((row) => [row.product_id, row.version]));
};

/** Locks the stock of products, in product order, for a change that nobody is told of. One query. */
export const lockQuietly = async (trx: Trx, productIds: readonly string[]): Promise<void> => {
  await trx
    .selectFrom('stock_versions')
    .select('product_id')
    .where('product_id', 'in', productIds)
    .orderBy('product_id')
    .forUpdate()
    .execute();
};

/** What each warehouse can still give of these products. One query. */
export const suppliesOf = (trx: Trx, productIds: readonly string[]): Promise<Supply[]> =>
  trx
    .selectFrom('stock_levels')
    .innerJoin('warehouses', 'warehouses.id', 'stock_levels.warehouse_id')
    .where('product_id', 'in', productIds)
    .select([
      'product_id as productId',
      'warehouse_id as warehouseId',
      'zip',
      sql<number>`on_hand - reserved`.as('available'),
    ])
    .execute();

/** Makes empty levels where there is none yet. One query. */
export const ensureLevels = async (
  trx: Trx,
  levels: readonly Pick<LevelChange, 'productId' | 'warehouseId'>[],
): Promise<void> => {
  await trx
    .insertInto('stock_levels')
    .values(
      levels.map(({ productId, warehouseId }) => ({
        product_id: productId,
        warehouse_id: warehouseId,
        on_hand: 0,
        reserved: 0,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/**
 * Adds the changes, one a level, to levels that exist, and opens or closes their alerts. Fails where
 * `0 ≤ reserved ≤ onHand` or `committed + firstOrderHeld ≤ reserved` would no longer hold. One query, up to two more where alerts change.
 */
export const changeLevels = async (trx: Trx, changes: readonly LevelChange[]): Promise<void> => {
  const column = <K extends keyof LevelChange>(key: K) => changes.map((change) => change[key]);
  await followWithAlerts(
    trx,
    sql`
      update stock_levels as level
      set on_hand = level.on_hand + change.on_hand, reserved = level.reserved + change.reserved,
        committed = level.committed + change.committed, first_order_held = level.first_order_held + change.first_order_held
      from unnest(${column('productId')}::uuid[], ${column('warehouseId')}::uuid[], ${column('onHand')}::int[], ${column('reserved')}::int[],
          ${column('committed')}::int[], ${column('firstOrderHeld')}::int[])
        as change (product_id, warehouse_id, on_hand, reserved, committed, first_order_held)
      where level.product_id = change.product_id and level.warehouse_id = change.warehouse_id
      returning level.*`,
  );
};

interface ChangedLevel {
  productId: string;
  warehouseId: string;
  isLow: boolean;
  hasAlert: boolean;
}

/**
 * Runs an update of locked levels that returns them, and lets their alerts follow: open while `onHand − committed` is below
 * the alert level. One query, up to two more where alerts change.
 */
export const followWithAlerts = async (trx: Trx, update: RawBuilder<unknown>): Promise<void> => {
  const { rows } = await sql<ChangedLevel>`
    with changed as (${update})
    select product_id as "productId", warehouse_id as "warehouseId", on_hand - committed < alert_level as "isLow",
      exists (select from stock_alerts as alert where alert.product_id = changed.product_id
        and alert.warehouse_id = changed.warehouse_id and closed_at is null) as "hasAlert"
    from changed`.execute(trx);
  await closeAlerts(
    trx,
    rows.filter(({ isLow, hasAlert }) => !isLow && hasAlert),
  );
  await openAlerts(
    trx,
    rows.filter(({ isLow, hasAlert }) => isLow && !hasAlert),
  );
};

/** Levels as a table `level (product_id, warehouse_id)`. */
const tableOf = (levels: readonly ChangedLevel[]) => sql`
  unnest(${levels.map(({ productId }) => productId)}::uuid[], ${levels.map(({ warehouseId }) => warehouseId)}::uuid[])
    as level (product_id, warehouse_id)`;

const closeAlerts = async (trx: Trx, levels: readonly ChangedLevel[]): Promise<void> => {
  if (levels.length === 0) return;
  await sql`
    update stock_alerts as alert set closed_at = now() from ${tableOf(levels)}
    where (alert.product_id, alert.warehouse_id) = (level.product_id, level.warehouse_id)
      and closed_at is null`.execute(trx);
};

/** An alert that closed within a day opens again, so that a level that goes up and down has one a day. */
const openAlerts = async (trx: Trx, levels: readonly ChangedLevel[]): Promise<void> => {
  if (levels.length === 0) return;
  await sql`
    with level as (select * from ${tableOf(levels)}),
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

/** An alert that closed this long ago or less opens again instead of another. */
const reopenHours = 24;

/** Tells the world what is now available of the locked products over all warehouses. One query. */
export const announceQuantities = async (
  trx: Trx,
  versions: ReadonlyMap<string, number>,
  emit: Emit,
): Promise<void> => {
  const totals = await trx
    .selectFrom('stock_levels')
    .where('product_id', 'in', [...versions.keys()])
    .groupBy('product_id')
    .select(['product_id', sql<number>`sum(on_hand - reserved)::int`.as('available')])
    .execute();
  const available = new Map(totals.map((row) => [row.product_id, row.available]));
  for (const [productId, version] of versions) {
    emit({
      topic: 'product-quantity-updated',
      data: {
        eventId: newId(),
        version,
        occurredAt: new Date().toISOString(),
        productId,
        quantity: available.get(productId) ?? 0,
      },
    });
  }
};
