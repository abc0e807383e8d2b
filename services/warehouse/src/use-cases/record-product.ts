import type { EventOf } from '@eshop/contracts/events';
import { upsertProduct } from '../store/products.ts';
import type { Db } from '../store/tables.ts';

type ProductEvent = EventOf<'product-created' | 'product-updated'>;

/**
 * Records that a product exists, so that a receipt of a mistyped one is refused. An older version never overwrites a newer
 * one; returns whether anything was recorded. One query.
 */
export const recordProduct = (db: Db, { productId, sku, name, deleted, version }: ProductEvent): Promise<boolean> =>
  upsertProduct(db, { id: productId, sku, name, deleted, version });
