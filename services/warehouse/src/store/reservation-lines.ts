import { newId } from '@eshop/contracts/ids';
import type { AllocatedLine } from '@eshop/contracts/stock';
import type { Transaction } from 'kysely';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** What an order's reservation holds, with the zip code of each warehouse. One query. */
export const linesHeld = (trx: Trx, orderId: string) =>
  trx
    .selectFrom('reservation_lines')
    .innerJoin('warehouses', 'warehouses.id', 'reservation_lines.warehouse_id')
    .where('order_id', '=', orderId)
    .select(['product_id as productId', 'warehouse_id as warehouseId', 'quantity', 'zip'])
    .execute();

/** Units of a product in a warehouse that an order holds. */
export interface HeldLine {
  productId: string;
  warehouseId: string;
  quantity: number;
}

/** Returns the lines of a reservation for an allocation. */
export const linesOf = (lines: readonly AllocatedLine[]): HeldLine[] =>
  lines.flatMap(({ productId, allocations }) =>
    allocations.map(({ warehouseId, quantity }) => ({ productId, warehouseId, quantity })),
  );

/** Returns a line as its row. */
export const toRow = (orderId: string, { productId, warehouseId, quantity }: HeldLine) => ({
  order_id: orderId,
  product_id: productId,
  warehouse_id: warehouseId,
  quantity,
});

/** Returns the movement by which a line leaves its warehouse. */
export const shipment = (orderId: string, { quantity, ...line }: HeldLine) => {
  const { order_id, product_id, warehouse_id } = toRow(orderId, { quantity, ...line });
  return {
    id: newId(),
    order_id,
    product_id,
    warehouse_id,
    quantity: -quantity,
    kind: 'shipment' as const,
    transfer_id: null,
    note: '',
    by: 'order',
  };
};
