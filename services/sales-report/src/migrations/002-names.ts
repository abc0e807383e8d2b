import { type Kysely, sql } from 'kysely';

/** The product's name in each fact, and when the fact was last told, by which a rebuild knows what nobody tells any more. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table sales add column name text, add column told_at timestamptz not null default now()`.execute(db);
};
