import { type Kysely, sql } from 'kysely';

/** Returns whose refund became due, so that each does so once, also when its event is republished after the inbox was purged. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table if not exists granted_returns (
      return_id char(36) character set ascii collate ascii_bin primary key,
      payment_id char(36) character set ascii collate ascii_bin not null,
      amount bigint not null,
      granted_at datetime(3) not null default current_timestamp(3),
      key granted_returns_payment (payment_id)
    )`.execute(db);
};
