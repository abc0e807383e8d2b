import { type Kysely, sql } from 'kysely';

/** Units that came back after delivery are facts of a kind of their own. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table sales drop constraint sales_kind_check,
      add constraint sales_kind_check check (kind in ('sale', 'reversal', 'return'))`.execute(db);
};
