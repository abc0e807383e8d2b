import { type Kysely, sql } from 'kysely';

/**
 * Requests for another proof, uploads in flight, and each decision under the version it was based on, so that a repeated
 * request is recognized. May run again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'payments' and column_name = 'proof_requests'`.execute(db);
  if (rows.length === 0) {
    await sql`
      alter table payments
        add column proof_requests int not null default 0,
        add column proof_count int not null default 0,
        add column money_received tinyint(1),
        add column changed_by varchar(128) character set utf8mb4 collate utf8mb4_bin,
        add column changed_at datetime(3),
        add key payments_review (status, proof_at)`.execute(db);
  }
  await sql`
    create table if not exists proof_uploads (
      id char(36) character set ascii collate ascii_bin primary key,
      payment_id char(36) character set ascii collate ascii_bin not null,
      started_at datetime(3) not null default current_timestamp(3),
      key proof_uploads_payment (payment_id, started_at),
      key proof_uploads_started (started_at)
    )`.execute(db);
  await sql`
    create table if not exists payment_decisions (
      payment_id char(36) character set ascii collate ascii_bin not null,
      version int not null,
      action varchar(20) character set ascii collate ascii_bin not null,
      decided_by varchar(128) character set utf8mb4 collate utf8mb4_bin not null,
      content json not null,
      decided_at datetime(3) not null,
      primary key (payment_id, version)
    )`.execute(db);
};
