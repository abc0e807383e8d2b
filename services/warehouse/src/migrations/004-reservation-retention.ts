import { type Kysely, sql } from 'kysely';

/** The order version that released a reservation, and an index to purge ended reservations by. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table reservations add column released_by_version integer`.execute(db);
  await sql`create index reservations_ended on reservations (updated_at) where state in ('SHIPPED', 'RELEASED')`.execute(
    db,
  );
};
