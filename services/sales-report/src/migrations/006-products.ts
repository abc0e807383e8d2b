import { type Kysely, sql } from 'kysely';

/** What products are called now; facts keep what they were called when they were sold. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create table products (
    id uuid primary key, name text not null, category text not null, version integer not null)`.execute(db);
};
