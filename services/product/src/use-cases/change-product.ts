import { editConflict } from '@eshop/contracts/problems/products';
import { productAmong } from '../domain/catalogue-item.ts';
import { noSuchProduct, productChanged } from '../domain/problems.ts';
import type { ProductRecord } from '../domain/product.ts';
import type { ProductEditor } from '../domain/product-editor.ts';
import type { Products } from '../store/products.ts';
import type { WriteProduct } from './write-product.ts';

interface Deps {
  products: Pick<Products, 'load'>;
  write: Pick<WriteProduct, 'replace'>;
  now: () => number;
}

/** Returns the next state of a product from the stored one; the same record changes nothing. */
export type Change = (record: ProductRecord, at: { now: string }) => ProductRecord;

/**
 * Changes a product: the version that was seen, or whatever version there is. Throws a problem: 404, 412 when the seen version
 * was changed meanwhile, 409 when the SKU is taken or others keep changing the product.
 */
export type ChangeProduct = (
  id: string,
  change: Change,
  by: ProductEditor,
  seenVersion?: number,
) => Promise<ProductRecord>;

const maxAttempts = 5;

export const createChangeProduct =
  ({ products, write, now }: Deps): ChangeProduct =>
  async (id, change, by, seenVersion) => {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      const currentProduct = productAmong(await products.load(id));
      if (!currentProduct) throw noSuchProduct();
      if (seenVersion !== undefined && currentProduct.version !== seenVersion) throw productChanged();
      const next = change(currentProduct, { now: new Date(now()).toISOString() });
      if (next === currentProduct) return currentProduct;
      if (await write.replace(currentProduct, next, by)) return next;
    }
    throw editConflict('The product is being changed by others; try again.');
  };
