import { type Kysely, sql } from 'kysely';

/**
 * Copies of the write side's rows, in another database than theirs: what an order is recovered from after a restore. Of
 * the address they hold no more than the read side may, and a digest by which the right one is known again.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table order_copies (
      id uuid primary key, version integer not null, row jsonb not null, address_digest text not null)`.execute(db);
};
