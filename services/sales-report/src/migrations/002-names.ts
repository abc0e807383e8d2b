import { type Kysely, sql } from 'kysely';

/**
 * The product's name in each fact, and when the fact was last told, by which a rebuild knows what nobody tells any more.
 * Reports read whole ranges of time; the index that covers them saves the table's rows.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table sales add column name text, add column told_at timestamptz not null default now()`.execute(db);
  await sql`
    create index sales_totals on sales (sold_at) include (kind, order_id, product_id, category, warehouse_id, quantity, price, cost)`.execute(
    db,
  );
};
