import type { EventOf } from '@eshop/contracts/events';
import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { Db } from '../store/tables.ts';
import { recordProduct } from '../use-cases/record-product.ts';

/** Records the current names of products; the version deduplicates. */
export const onProductChanges = (db: Db) => {
  const record = async (event: EventOf<'product-created' | 'product-updated'>) =>
    (await recordProduct(db, event)) ? undefined : repeated;
  return [on('product-created', record), on('product-updated', record)];
};
