import { type Kysely, sql } from 'kysely';

/**
 * What paid orders hold of a level (`committed`) and what first orders hold unpaid (`first_order_held`), so that alerts
 * follow what is sold and first orders leave a share of the stock to others. `first_order_lapsed_at` is when a first
 * order last released a product unpaid. Alerts that are reopened and deleted are found by an index.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

const statements = [
  `alter table stock_levels
     add column committed integer not null default 0,
     add column first_order_held integer not null default 0`,
  `update stock_levels as level set committed = sold.quantity from (
     select product_id, warehouse_id, sum(quantity)::int as quantity
     from reservation_lines join reservations using (order_id) where state = 'COMMITTED' group by 1, 2) as sold
   where sold.product_id = level.product_id and sold.warehouse_id = level.warehouse_id`,
  `alter table stock_levels add constraint stock_levels_reserved_parts
     check (committed >= 0 and first_order_held >= 0 and committed + first_order_held <= reserved)`,
  `alter table stock_versions add column first_order_lapsed_at timestamptz`,
  `alter table reservations add column first_order boolean not null default false`,
  `update stock_alerts as alert set closed_at = now() from stock_levels as level
   where alert.product_id = level.product_id and alert.warehouse_id = level.warehouse_id
     and closed_at is null and on_hand - committed >= alert_level`,
  `drop index stock_levels_low`,
  `create index stock_levels_low on stock_levels (product_id, warehouse_id) where on_hand - committed < alert_level`,
  `create index stock_alerts_of_level on stock_alerts (product_id, warehouse_id, closed_at) where closed_at is not null`,
  `create index stock_alerts_closed on stock_alerts (closed_at) where closed_at is not null`,
];
