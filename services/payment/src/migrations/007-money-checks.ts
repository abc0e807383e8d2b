import { type Kysely, sql } from 'kysely';

/**
 * The deadline of a review, and each refund with its reference, which is unique. A refund that was due because an order was
 * canceled or expired after a proof was submitted is to be checked first. May run again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'payments' and column_name = 'review_deadline'`.execute(db);
  if (rows.length === 0) {
    await sql`
      alter table payments
        add column submitted_at datetime(3),
        add column review_deadline datetime(3),
        add key payments_submitted (status, submitted_at)`.execute(db);
  }
  await sql`
    update payments set submitted_at = proof_at, review_deadline = now(3) + interval 72 hour
    where status = 'SUBMITTED' and review_deadline is null`.execute(db);
  await sql`
    update payments set status = 'TO_BE_CHECKED', refund_due = 0, version = version + 1
    where status = 'REFUND_DUE' and closed_for is not null and money_received is null`.execute(db);
  await sql`
    create table if not exists refunds (
      payment_id char(36) character set ascii collate ascii_bin not null,
      version int not null,
      reference varchar(100) character set utf8mb4 not null,
      reference_key char(64) character set ascii collate ascii_bin not null,
      amount bigint not null,
      four_eyes_amount bigint,
      recorded_by varchar(128) character set utf8mb4 collate utf8mb4_bin not null,
      recorded_at datetime(3) not null,
      primary key (payment_id, version),
      unique key refunds_reference (reference_key)
    )`.execute(db);
  // What was refunded before has one record; its reference was not unique, so it is compared with no other.
  await sql`
    insert ignore into refunds (payment_id, version, reference, reference_key, amount, recorded_by, recorded_at)
    select id, 0, coalesce(refund_reference, ''), sha2(concat('before ', id), 256), refunded,
      coalesce(changed_by, 'unknown'), coalesce(changed_at, now(3))
    from payments where refunded > 0 and not exists (select 1 from refunds where refunds.payment_id = payments.id)`.execute(
    db,
  );
};
