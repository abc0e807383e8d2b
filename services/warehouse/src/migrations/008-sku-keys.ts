import { type Kysely, sql } from 'kysely';

/** Stock takes look products up by SKU, whose case does not matter. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create index products_sku_key on products (lower(sku)) where not deleted`.execute(db);
};
