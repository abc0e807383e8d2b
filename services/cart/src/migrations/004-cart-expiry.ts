import { type Kysely, sql } from 'kysely';

/**
 * When each cart expires, because a guest's new cart lives shorter than others. The default also gives their month to the carts
 * that are there, and to those that a version before this one writes. May run again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'carts' and column_name = 'expires_at'`.execute(db);
  if (rows.length > 0) return;
  await sql`
    alter table carts
      add column expires_at datetime(3) not null default (current_timestamp(3) + interval 30 day),
      add key carts_expires (expires_at)`.execute(db);
};
