import { newId } from '@eshop/contracts/ids';
import type { Movement, MovementQuery } from '@eshop/contracts/stock';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Move } from '../domain/move.ts';
import { isInScope, type WarehouseScope } from './scope.ts';
import type { Db, Trx, WarehouseDb } from './tables.ts';

/** Inserts movements. One query. */
export const insertMovements = async (trx: Trx, moves: readonly Move[]): Promise<Movement[]> => {
  const rows = await trx.insertInto('movements').values(moves.map(toRow)).returningAll().execute();
  return rows.map(toMovement);
};

/** Returns how many units of each product left for an order and did not come back. One query. */
export const sumUnitsOut = async (trx: Trx, orderId: string): Promise<Map<string, number>> => {
  const rows = await trx
    .selectFrom('movements')
    .select(['product_id', sql<number>`-sum(quantity)::int`.as('out')])
    .where('order_id', '=', orderId)
    .groupBy('product_id')
    .execute();
  return new Map(rows.map(({ product_id, out }) => [product_id, out]));
};

/** Returns where units of a return were booked. One query. */
export const selectReturnPlaces = async (trx: Trx, returnId: string) => {
  const rows = await trx
    .selectFrom('movements')
    .select(['product_id as productId', 'warehouse_id as warehouseId'])
    .where('return_id', '=', returnId)
    .execute();
  return rows;
};

/** Returns whether anything was shipped for an order. One query. */
export const hasShipments = async (trx: Trx, orderId: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('movements')
    .select('id')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'shipment')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};

/** Returns up to `limit` movements before an id, newest first. One query. */
export const selectMovements = async (
  db: Db,
  query: Omit<z.infer<typeof MovementQuery>, 'cursor' | 'limit'>,
  { scope, before, limit }: { scope: WarehouseScope; before: string | undefined; limit: number },
): Promise<Movement[]> => {
  const rows = await db
    .selectFrom('movements')
    .selectAll()
    .where(isInScope('warehouse_id', scope))
    .$if(query.warehouseId !== undefined, (q) => q.where('warehouse_id', '=', query.warehouseId ?? ''))
    .$if(query.productId !== undefined, (q) => q.where('product_id', '=', query.productId ?? ''))
    .$if(query.orderId !== undefined, (q) => q.where('order_id', '=', query.orderId ?? ''))
    .$if(query.kind !== undefined, (q) => q.where('kind', '=', query.kind ?? 'receipt'))
    .$if(query.from !== undefined, (q) => q.where('at', '>=', new Date(query.from ?? 0)))
    .$if(query.to !== undefined, (q) => q.where('at', '<', new Date(query.to ?? 0)))
    .$if(before !== undefined, (q) => q.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toMovement);
};

const toRow = ({ productId, warehouseId, transferId, orderId, returnId, reason, ...rest }: Move) => ({
  ...rest,
  id: newId(),
  product_id: productId,
  warehouse_id: warehouseId,
  order_id: orderId ?? null,
  transfer_id: transferId ?? null,
  return_id: returnId ?? null,
  reason: reason ?? null,
});

const toMovement = (row: Selectable<WarehouseDb['movements']>): Movement => ({
  id: row.id,
  warehouseId: row.warehouse_id,
  productId: row.product_id,
  kind: row.kind,
  quantity: row.quantity,
  orderId: row.order_id,
  reason: row.reason,
  note: row.note,
  by: row.by,
  at: row.at.toISOString(),
});
