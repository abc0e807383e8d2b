import { type Kysely, sql } from 'kysely';

/** When an order whose payment is submitted expires; payment, which is asked first, knows the true deadline. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders add column review_deadline timestamptz`.execute(db);
  await sql`
    update orders set review_deadline = now() + interval '72 hours' where status = 'PAYMENT_SUBMITTED'`.execute(db);
  await sql`create index orders_unreviewed on orders (review_deadline) where status = 'PAYMENT_SUBMITTED'`.execute(db);
};
