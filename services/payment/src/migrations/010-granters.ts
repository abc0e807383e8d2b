import { type Kysely, sql } from 'kysely';

/** Who had given a decider the power to decide, for the rule of the second person. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'payment_decisions' and column_name = 'granters'`.execute(db);
  if (rows.length === 0)
    await sql`alter table payment_decisions add column granters text character set utf8mb4 collate utf8mb4_bin`.execute(
      db,
    );
};
