import { type Kysely, sql } from 'kysely';

/** Stock alerts, adjustments with their reason, and what lists need to be found by. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

const statements = [
  `create table stock_alerts (
     id uuid primary key default gen_random_uuid(), product_id uuid not null, warehouse_id uuid not null references warehouses,
     opened_at timestamptz not null default now(), closed_at timestamptz)`,
  // At most one is open for a level; two changes at once cannot both open it.
  `create unique index stock_alerts_open on stock_alerts (product_id, warehouse_id) where closed_at is null`,
  `create index stock_alerts_newest on stock_alerts (opened_at desc, id desc)`,
  `insert into stock_alerts (product_id, warehouse_id)
   select product_id, warehouse_id from stock_levels where on_hand - reserved < alert_level`,
  `alter table movements add column reason text`,
  `create index movements_order on movements (order_id) where order_id is not null`,
  `create index reservation_lines_product on reservation_lines (product_id, warehouse_id)`,
  `create index movements_kind on movements (kind, id desc)`,
  `create index movements_at on movements (at)`,
  `create index stock_levels_low on stock_levels (product_id, warehouse_id) where on_hand - reserved < alert_level`,
  `create index reservations_live on reservations (order_id) where state in ('HELD', 'COMMITTED')`,
  `create index products_sku on products (sku)`,
];
