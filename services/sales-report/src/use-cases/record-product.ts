import type { EventOf } from '@eshop/contracts/events';
import { upsertProduct } from '../store/products.ts';
import type { Db } from '../store/tables.ts';

type ProductEvent = EventOf<'product-created' | 'product-updated'>;

/**
 * Records a product's current name and category, for reports. An older version never overwrites a newer one; returns whether
 * anything was recorded. One query.
 */
export const recordProduct = (db: Db, { productId, name, category, version }: ProductEvent): Promise<boolean> =>
  upsertProduct(db, { id: productId, name, category: category.path, version });
