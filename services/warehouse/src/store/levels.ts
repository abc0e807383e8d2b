import type { StockLevel, StockQuery } from '@eshop/contracts/stock';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Supply } from '../domain/allocate.ts';
import type { LevelChange } from '../domain/reservation.ts';
import { isInScope, type WarehouseScope } from './scope.ts';
import type { Db, Trx } from './tables.ts';

type Place = Pick<LevelChange, 'productId' | 'warehouseId'>;

/** A level after its update, and whether its alert agrees with it. */
export interface UpdatedLevel extends Place {
  /** Whether `onHand − committed` is below the alert level. */
  isLow: boolean;
  hasOpenAlert: boolean;
}

/** Runs an update that returns levels, and returns each with the state of its alert. One query. */
export const updateLevels = async (trx: Trx, update: RawBuilder<unknown>): Promise<UpdatedLevel[]> => {
  const { rows } = await sql<UpdatedLevel>`
    with updated as (${update})
    select product_id as "productId", warehouse_id as "warehouseId", on_hand - committed < alert_level as "isLow",
      exists (select from stock_alerts as alert where alert.product_id = updated.product_id
        and alert.warehouse_id = updated.warehouse_id and closed_at is null) as "hasOpenAlert"
    from updated`.execute(trx);
  return rows;
};

/**
 * Adds the changes, one a level, to levels that exist. Fails where `0 ≤ reserved ≤ onHand` or
 * `committed + firstOrderHeld ≤ reserved` would no longer hold. One query.
 */
export const addToLevels = (trx: Trx, changes: readonly LevelChange[]): Promise<UpdatedLevel[]> => {
  const column = <K extends keyof LevelChange>(key: K) => changes.map((change) => change[key]);
  return updateLevels(
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

/** Sets the alert level of a level that exists. One query. */
export const updateAlertLevel = (
  trx: Trx,
  { productId, warehouseId }: Place,
  alertLevel: number,
): Promise<UpdatedLevel[]> =>
  updateLevels(
    trx,
    sql`update stock_levels set alert_level = ${alertLevel}
      where product_id = ${productId} and warehouse_id = ${warehouseId} returning *`,
  );

/** Locks a level and returns its alert level. One query. */
export const lockAlertLevel = async (trx: Trx, { productId, warehouseId }: Place): Promise<number> => {
  const row = await trx
    .selectFrom('stock_levels')
    .select('alert_level')
    .where('product_id', '=', productId)
    .where('warehouse_id', '=', warehouseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row.alert_level;
};

/** Inserts empty levels where there are none yet. One query. */
export const ensureLevels = async (trx: Trx, places: readonly Place[]): Promise<void> => {
  const rows = places.map(({ productId, warehouseId }) => ({
    product_id: productId,
    warehouse_id: warehouseId,
    on_hand: 0,
    reserved: 0,
  }));
  await trx
    .insertInto('stock_levels')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Returns how many units each warehouse can still allocate of these products. One query. */
export const selectSupplies = (trx: Trx, productIds: readonly string[]): Promise<Supply[]> =>
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

/** Returns the levels of these products as the API shows them. One query. */
export const selectProductLevels = (trx: Trx, productIds: readonly string[]): Promise<StockLevel[]> =>
  levels(trx).where('product_id', 'in', productIds).execute();

/** Returns one level as the API shows it, undefined where there is none. One query. */
export const findLevel = (trx: Trx, { productId, warehouseId }: Place): Promise<StockLevel | undefined> =>
  levels(trx).where('product_id', '=', productId).where('warehouse_id', '=', warehouseId).executeTakeFirst();

/** Returns how many units of each product are available over all warehouses. One query. */
export const sumAvailable = async (trx: Trx, productIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await trx
    .selectFrom('stock_levels')
    .where('product_id', 'in', productIds)
    .groupBy('product_id')
    .select(['product_id', sql<number>`sum(on_hand - reserved)::int`.as('available')])
    .execute();
  return new Map(rows.map((row) => [row.product_id, row.available]));
};

/** Returns up to `limit` levels after a place, by product and warehouse. One query. */
export const selectLevels = (
  db: Db,
  { warehouseId, productId, low }: Pick<z.infer<typeof StockQuery>, 'warehouseId' | 'productId' | 'low'>,
  { scope, after, limit }: { scope: WarehouseScope; after: Place | undefined; limit: number },
): Promise<StockLevel[]> =>
  levels(db)
    .where(isInScope('warehouse_id', scope))
    .$if(warehouseId !== undefined, (q) => q.where('warehouse_id', '=', warehouseId ?? ''))
    .$if(productId !== undefined, (q) => q.where('product_id', '=', productId ?? ''))
    .$if(low !== undefined, (q) => q.where(low ? isLow : sql<boolean>`not ${isLow}`))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(product_id, warehouse_id) > (${after?.productId}, ${after?.warehouseId})`),
    )
    .orderBy('product_id')
    .orderBy('warehouse_id')
    .limit(limit)
    .execute();

const isLow = sql<boolean>`(on_hand - committed < alert_level)`;

const levels = (db: Db) =>
  db
    .selectFrom('stock_levels')
    .select([
      'product_id as productId',
      'warehouse_id as warehouseId',
      'on_hand as onHand',
      'reserved',
      'committed',
      'alert_level as alertLevel',
    ])
    .select(sql<number>`on_hand - reserved`.as('available'));
