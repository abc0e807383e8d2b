import type { StockLine } from '../domain/reservation.ts';
import type { Trx } from './tables.ts';

/** Returns what an order's reservation holds, with the zip code of each warehouse. One query. */
export const selectLines = (trx: Trx, orderId: string): Promise<(StockLine & { zip: string })[]> =>
  trx
    .selectFrom('reservation_lines')
    .innerJoin('warehouses', 'warehouses.id', 'reservation_lines.warehouse_id')
    .where('order_id', '=', orderId)
    .select(['product_id as productId', 'warehouse_id as warehouseId', 'quantity', 'zip'])
    .execute();

/** Inserts the lines of an order's reservation. One query. */
export const insertLines = async (trx: Trx, orderId: string, lines: readonly StockLine[]): Promise<void> => {
  await trx
    .insertInto('reservation_lines')
    .values(lines.map((line) => toRow(orderId, line)))
    .execute();
};

/** Inserts those lines of an order's reservation that are not stored. One query. */
export const ensureLines = async (trx: Trx, orderId: string, lines: readonly StockLine[]): Promise<void> => {
  await trx
    .insertInto('reservation_lines')
    .values(lines.map((line) => toRow(orderId, line)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

const toRow = (orderId: string, { productId, warehouseId, quantity }: StockLine) => ({
  order_id: orderId,
  product_id: productId,
  warehouse_id: warehouseId,
  quantity,
});
