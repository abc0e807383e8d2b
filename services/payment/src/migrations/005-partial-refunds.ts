import { type Kysely, sql } from 'kysely';

/** How much of a payment is to be refunded now, and how much was refunded, because a return refunds a part. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql`
    select 1 from information_schema.columns
    where table_schema = database() and table_name = 'payments' and column_name = 'refund_due'`.execute(db);
  if (rows.length === 0) {
    await sql`
      alter table payments
        add column refund_due bigint not null default 0,
        add column refunded bigint not null default 0`.execute(db);
  }
  await sql`update payments set refund_due = amount where status = 'REFUND_DUE' and refund_due = 0`.execute(db);
  await sql`update payments set refunded = amount where status = 'REFUNDED' and refunded = 0`.execute(db);
};
