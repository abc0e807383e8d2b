import { type Kysely, sql } from 'kysely';
import { openStatuses } from '../domain/order-status.ts';
import type { OrderReadDb, OrderWriteDb } from './tables.ts';

/** How many orders of a state are counted. */
const maxCountedOrders = 10_000;

/** How many orders are in each open state, each counted up to 10,000 by the index of states. One query. */
export const countOpen = async (db: Kysely<OrderReadDb>): Promise<Record<string, number>> => {
  const { rows } = await sql<{ status: string; count: number }>`
    select status, counted.count from unnest(${openStatuses}::text[]) as open (status), lateral (
      select count(*)::int as count from (
        select 1 from order_summaries where order_summaries.status = open.status limit ${maxCountedOrders}
      ) as first_found
    ) counted`.execute(db);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
};

/**
 * Seconds since the oldest order that a job has yet to end was due, 0 when none is: unpaid, not reviewed, and not yet placed
 * or rolled back. One query, by their indexes.
 */
export const sweepLag = async (
  db: Kysely<OrderWriteDb>,
): Promise<Record<'unpaid' | 'unreviewed' | 'placing', number>> => {
  const { rows } = await sql<{ unpaid: number; unreviewed: number; placing: number }>`
    select
      greatest(0, coalesce(extract(epoch from now() - (
        select min(payment_deadline) from orders where status = 'PENDING_PAYMENT')), 0))::float8 as unpaid,
      greatest(0, coalesce(extract(epoch from now() - (
        select min(review_deadline) from orders where status = 'PAYMENT_SUBMITTED')), 0))::float8 as unreviewed,
      greatest(0, coalesce(extract(epoch from now() - (
        select min(created_at) from orders where status in ('PLACING', 'UNDOING'))), 0))::float8 as placing`.execute(
    db,
  );
  return rows[0] ?? { unpaid: 0, unreviewed: 0, placing: 0 };
};
