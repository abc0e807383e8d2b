import type { Db, SalesDb } from './tables.ts';

/** Inserts a product, or updates it unless the stored version is as new; returns whether it did either. One query. */
export const upsertProduct = async (db: Db, product: SalesDb['products']): Promise<boolean> => {
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
