import type { AdjustmentReason, Movement } from '@eshop/contracts/stock';
import type { StockLine } from './reservation.ts';

/** A physical change of one level; `quantity` is negative where goods leave. */
export interface Move {
  kind: Movement['kind'];
  warehouseId: string;
  productId: string;
  quantity: number;
  by: string;
  note: string;
  transferId?: string;
  orderId?: string | undefined;
  /** The return that it books, once per product and warehouse. */
  returnId?: string;
  reason?: AdjustmentReason;
}

/** Returns the moves by which an order's lines leave their warehouses. */
export const shipmentsOf = (orderId: string, lines: readonly StockLine[], note = ''): Move[] =>
  lines.map(({ productId, warehouseId, quantity }) => ({
    kind: 'shipment',
    orderId,
    productId,
    warehouseId,
    quantity: -quantity,
    note,
    by: 'order',
  }));
