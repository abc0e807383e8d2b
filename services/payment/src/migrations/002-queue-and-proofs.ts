import { type Kysely, sql } from 'kysely';

/** The order's number, for people; and the files that no payment names, until they are removed. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'payments' and column_name = 'order_number'`.execute(db);
  if (rows.length === 0) {
    await sql`
      alter table payments
        add column order_number varchar(32) character set ascii collate ascii_bin,
        add key payments_number (order_number)`.execute(db);
  }
  await sql`
    create table if not exists proof_leftovers (
      proof_key varchar(255) character set ascii collate ascii_bin primary key,
      since datetime(3) not null default current_timestamp(3),
      key proof_leftovers_since (since)
    )`.execute(db);
};
