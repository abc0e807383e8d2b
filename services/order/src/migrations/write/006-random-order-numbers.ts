import { type Kysely, sql } from 'kysely';

/**
 * Numbers of new orders are random: eight characters of Crockford's Base32 (https://www.crockford.com/base32.html), so
 * that two orders do not tell how many were placed between them. A number that is taken already violates the unique
 * constraint, and placing begins again with another.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function new_order_number() returns text language sql volatile as $$
      select 'ES-' || string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(random.bytes, at) & 31), 1), '')
      from (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as bytes) as random, generate_series(8, 15) as at
    $$`.execute(db);
  await sql`alter table orders alter column number set default new_order_number()`.execute(db);
  await sql`drop sequence order_numbers`.execute(db);
};
