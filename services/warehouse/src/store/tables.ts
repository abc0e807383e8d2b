import type { AdjustmentReason, Movement } from '@eshop/contracts/stock';
import type { IdempotencyTables } from '@eshop/service-kit/idempotency/once';
import type { KitTables } from '@eshop/service-kit/sql/kit-tables';
import type { Generated, Kysely, Transaction } from 'kysely';
import type { ReservationState } from '../domain/reservation.ts';

/** The tables of the warehouse database. */
export interface WarehouseDb extends KitTables, IdempotencyTables {
  warehouses: { id: string; name: string; zip: string };
  products: { id: string; sku: string; name: string; deleted: boolean; version: number };
  stock_levels: {
    product_id: string;
    warehouse_id: string;
    on_hand: number;
    reserved: number;
    /** The part of `reserved` that paid orders hold, and the part that first orders hold unpaid. */
    committed: Generated<number>;
    first_order_held: Generated<number>;
    alert_level: Generated<number>;
  };
  stock_versions: { product_id: string; version: number; first_order_lapsed_at: Date | null };
  movements: {
    id: string;
    warehouse_id: string;
    product_id: string;
    kind: Movement['kind'];
    quantity: number;
    order_id: string | null;
    transfer_id: string | null;
    return_id: string | null;
    reason: AdjustmentReason | null;
    note: string;
    by: string;
    at: Generated<Date>;
  };
  stock_alerts: {
    id: Generated<string>;
    product_id: string;
    warehouse_id: string;
    opened_at: Generated<Date>;
    closed_at: Date | null;
  };
  reservations: {
    order_id: string;
    state: ReservationState;
    updated_at: Generated<Date>;
    /** Version of the order whose event released it; null when the order was rolled back before it was placed. */
    released_by_version: number | null;
    /** Whether it was made for a first order. */
    first_order: Generated<boolean>;
  };
  reservation_lines: { order_id: string; product_id: string; warehouse_id: string; quantity: number };
}

export type Db = Kysely<WarehouseDb>;
export type Trx = Transaction<WarehouseDb>;
