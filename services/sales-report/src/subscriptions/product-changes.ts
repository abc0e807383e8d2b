import type { EventOf } from '@eshop/contracts/events';
import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { Kysely } from 'kysely';
import type { SalesDb } from '../store/tables.ts';

/** Keeps what products are called now, for reports. An older version never overwrites a newer one. */
export const onProductChanges = (db: Kysely<SalesDb>) => {
  const record = async ({ productId, name, category, version }: EventOf<'product-created' | 'product-updated'>) => {
    const current = { name, category: category.path, version };
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('products')
      .values({ id: productId, ...current })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(current).where('products.version', '<', version))
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 0n ? repeated : undefined;
  };
  return [on('product-created', record), on('product-updated', record)];
};
