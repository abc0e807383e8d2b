import { type Kysely, sql } from 'kysely';

/** Until when a replica alone removes a file that no payment names; such a file can no longer become a payment's. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'proof_leftovers' and column_name = 'removing_until'`.execute(db);
  if (rows.length === 0) await sql`alter table proof_leftovers add column removing_until datetime(3)`.execute(db);
};
