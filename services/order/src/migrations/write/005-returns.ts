import { createIdempotencyKeys } from '@eshop/service-kit/idempotency/create-idempotency-keys';
import { type Kysely, sql } from 'kysely';

/** Returns of delivered orders, and the keys by which a repeated request is recognized. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table orders add column returns json not null default '[]'`.execute(db);
  await createIdempotencyKeys(db);
};
