import { type Kysely, sql } from 'kysely';

/**
 * Whom an order is delivered to, for admins to search by; `npm run rebuild:orders` fills it for older orders. Without a
 * default that is computed, adding the column rewrites no row.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table order_summaries add column customer text not null default ''`.execute(db);
  await sql`create index order_summaries_customer on order_summaries using gin (lower(customer) gin_trgm_ops)`.execute(
    db,
  );
};
