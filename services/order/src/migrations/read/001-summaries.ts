import { type Kysely, sql } from 'kysely';

/** What order lists show. The version keeps an older event from overwriting a newer one. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`
    create table order_summaries (
      id uuid primary key,
      number text not null,
      user_id text not null,
      status text not null,
      version integer not null,
      items integer not null,
      total bigint not null,
      currency text not null,
      search text not null,
      payment_deadline timestamptz not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db);
  await sql`create index order_summaries_user on order_summaries (user_id, created_at desc, id desc)`.execute(db);
  await sql`create index order_summaries_status on order_summaries (status, created_at desc, id desc)`.execute(db);
  await sql`create index order_summaries_search on order_summaries using gin (search gin_trgm_ops)`.execute(db);
  await sql`create index order_summaries_created on order_summaries (created_at desc, id desc)`.execute(db);
};
