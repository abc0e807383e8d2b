import type { PatchProduct } from '@eshop/contracts/product';
import { checkIdentityChange } from '../domain/identity-change.ts';
import { checkPriceDrop } from '../domain/price-drop.ts';
import { type ProductRecord, patchProduct } from '../domain/product.ts';
import type { ProductEditor } from '../domain/product-editor.ts';
import type { ChangeProduct } from './change-product.ts';

/**
 * Updates the version of a product that was seen. Throws a problem: 404, 412 when it was changed meanwhile, 409 when the SKU is
 * taken, 403 when the price falls below half, or the SKU or vehicle class is another one, and the editor may not reprice.
 */
export type UpdateProduct = (
  id: string,
  seenVersion: number,
  changes: PatchProduct,
  by: ProductEditor,
) => Promise<ProductRecord>;

export const createUpdateProduct =
  ({ changeProduct }: { changeProduct: ChangeProduct }): UpdateProduct =>
  (id, seenVersion, changes, by) =>
    changeProduct(
      id,
      (record, at) => {
        const rights = { ...at, mayReprice: by.mayReprice === true };
        checkIdentityChange(record, changes, rights);
        const peak = checkPriceDrop(record, changes, rights);
        return { ...patchProduct(record, changes, at), ...peak };
      },
      by,
      seenVersion,
    );
