import { sql } from 'kysely';
import type { Db, Trx } from './tables.ts';

/** The version of each locked product's stock, which its next event carries. */
export type StockVersions = ReadonlyMap<string, number>;

/**
 * Locks the stock of products, in product order, until the transaction ends. Whoever changes stock starts with this, so
 * that changes of one product come one after another and its events carry rising versions. One query.
 */
export const lockProducts = async (trx: Trx, productIds: readonly string[]): Promise<StockVersions> => {
  const sortedIds = [...new Set(productIds)].sort();
  const { rows } = await sql<{ product_id: string; version: number }>`
    insert into stock_versions (product_id, version)
    select id, 1 from unnest(${sortedIds}::uuid[]) with ordinality as requested (id, place) order by place
    on conflict (product_id) do update set version = stock_versions.version + 1
    returning product_id, version`.execute(trx);
  return new Map(rows.map((row) => [row.product_id, row.version]));
};

/** Locks the stock of products, in product order, for a change that publishes no event. One query. */
export const lockProductsWithoutVersion = async (trx: Trx, productIds: readonly string[]): Promise<void> => {
  await trx
    .selectFrom('stock_versions')
    .select('product_id')
    .where('product_id', 'in', productIds)
    .orderBy('product_id')
    .forUpdate()
    .execute();
};

/** Locks products and raises their versions by `margin` past both the stored and the given ones. One query. */
export const raiseVersions = async (
  trx: Trx,
  versionsInProduct: StockVersions,
  margin: number,
): Promise<StockVersions> => {
  const ids = [...versionsInProduct.keys()].sort();
  const versions = ids.map((id) => versionsInProduct.get(id) ?? 0);
  const { rows } = await sql<{ product_id: string; version: number }>`
    insert into stock_versions (product_id, version)
    select id, version + ${margin}::int
    from unnest(${ids}::uuid[], ${versions}::int[]) as published (id, version) order by id
    on conflict (product_id) do update
      set version = greatest(stock_versions.version, excluded.version - ${margin}::int) + ${margin}::int
    returning product_id, version`.execute(trx);
  return new Map(rows.map((row) => [row.product_id, row.version]));
};

/** Returns products with stock after `id`, in the order of their ids. One query. */
export const selectProductsAfter = async (db: Db, id: string, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('stock_versions')
    .select('product_id')
    .where('product_id', '>', id)
    .orderBy('product_id')
    .limit(limit)
    .execute();
  return rows.map(({ product_id }) => product_id);
};
