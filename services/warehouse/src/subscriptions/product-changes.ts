import type { EventOf } from '@eshop/contracts/events';
import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { Kysely } from 'kysely';
import type { WarehouseDb } from '../store/tables.ts';

/** Knows which products there are, so that a receipt of a mistyped one is refused. An older version never overwrites a newer one. */
export const onProductChanges = (db: Kysely<WarehouseDb>) => {
  const note = async ({ productId, sku, name, deleted, version }: EventOf<'product-created' | 'product-updated'>) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('products')
      .values({ id: productId, sku, name, deleted, version })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ sku, name, deleted, version }).where('products.version', '<', version),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 0n ? repeated : undefined;
  };
  return [on('product-created', note), on('product-updated', note)];
};
