import type { Warehouse } from '@eshop/contracts/stock';
import { sql } from 'kysely';
import type { Db, Trx } from './tables.ts';

/** Returns up to `limit` warehouses after an id, in the order of their ids. One query. */
export const selectWarehouses = (db: Db, after: string | undefined, limit: number): Promise<Warehouse[]> =>
  db
    .selectFrom('warehouses')
    .selectAll()
    .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();

/** Inserts a warehouse; returns undefined when another has its name. One query. */
export const insertWarehouse = (trx: Trx, warehouse: Warehouse): Promise<Warehouse | undefined> =>
  trx
    .insertInto('warehouses')
    .values(warehouse)
    .onConflict((clash) => clash.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();

/** Inserts warehouses of which nothing but their id and zip code is known, unless they are stored. One query. */
export const ensureWarehouses = async (trx: Trx, zipById: ReadonlyMap<string, string>): Promise<void> => {
  if (zipById.size === 0) return;
  await trx
    .insertInto('warehouses')
    .values([...zipById].map(([id, zip]) => ({ id, zip, name: `Recovered ${id}` })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Returns whether there is such a warehouse. One query. */
export const hasWarehouse = async (trx: Trx, id: string): Promise<boolean> =>
  (await trx.selectFrom('warehouses').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Returns how many of these warehouses exist, and whether the product does. One query. */
export const findReferences = async (trx: Trx, warehouseIds: readonly string[], productId: string) => {
  const { rows } = await sql<{ warehouseCount: number; hasProduct: boolean }>`
    select (select count(*)::int from warehouses where id = any(${[...warehouseIds]}::uuid[])) as "warehouseCount",
      exists (select from products where id = ${productId}) as "hasProduct"`.execute(trx);
  return rows[0] ?? { warehouseCount: 0, hasProduct: false };
};
