import { newId } from '@eshop/contracts/ids';
import type { Emit } from '@eshop/service-kit/outbox/transact';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Supply } from '../domain/allocate.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** A change of one level; both numbers are added. */
export interface LevelChange {
  productId: string;
  warehouseId: string;
  onHand: number;
  reserved: number;
}

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
 * `0 ≤ reserved ≤ onHand` would no longer hold. One query.
 */
export const changeLevels = async (trx: Trx, changes: readonly LevelChange[]): Promise<void> => {
  const column = <K extends keyof LevelChange>(key: K) => changes.map((change) => change[key]);
  await followWithAlerts(
    trx,
    sql`
      update stock_levels as level
      set on_hand = level.on_hand + change.on_hand, reserved = level.reserved + change.reserved
      from unnest(${column('productId')}::uuid[], ${column('warehouseId')}::uuid[], ${column('onHand')}::int[], ${column('reserved')}::int[])
        as change (product_id, warehouse_id, on_hand, reserved)
      where level.product_id = change.product_id and level.warehouse_id = change.warehouse_id
      returning level.*`,
  );
};

/** Runs an update of levels that returns them; one below its alert level gets an alert, one that is back loses it. */
export const followWithAlerts = async (trx: Trx, update: RawBuilder<unknown>): Promise<void> => {
  await sql`
    with changed as (${update}),
    closed as (
      update stock_alerts as alert set closed_at = now() from changed as level
      where alert.product_id = level.product_id and alert.warehouse_id = level.warehouse_id
        and alert.closed_at is null and level.on_hand - level.reserved >= level.alert_level)
    insert into stock_alerts (product_id, warehouse_id)
    select product_id, warehouse_id from changed where on_hand - reserved < alert_level
    on conflict (product_id, warehouse_id) where closed_at is null do nothing`.execute(trx);
};

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
