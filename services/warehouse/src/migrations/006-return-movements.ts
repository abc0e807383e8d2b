import { type Kysely, sql } from 'kysely';

/** The return that a movement books, so that it is booked once, also when its event is republished after the inbox was purged. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table movements add column return_id uuid`.execute(db);
  await sql`create unique index movements_return on movements (return_id, product_id, warehouse_id)
    where return_id is not null`.execute(db);
};
