import { type Kysely, sql } from 'kysely';

/** The newest version of its payment that an order has followed, so that older events are ignored. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders add column payment_version integer not null default 0`.execute(db);
};
