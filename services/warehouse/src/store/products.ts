import type { Db } from './tables.ts';

/** A product as its latest event described it. */
interface KnownProduct {
  id: string;
  sku: string;
  name: string;
  deleted: boolean;
  version: number;
}

/** Inserts a product, or updates it unless the stored version is as new; returns whether it did either. One query. */
export const upsertProduct = async (db: Db, product: KnownProduct): Promise<boolean> => {
  const { id: _, ...columns } = product;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('products')
    .values(product)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(columns).where('products.version', '<', product.version),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
};
