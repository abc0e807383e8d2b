import type { ProductUpdated } from '@eshop/contracts/events/product';
import type { Carts } from '../store/carts.ts';

/**
 * Shows a changed name, price or image of a product, or its deletion, in every cart that has the product. Returns false
 * when no cart does, or when carts show this version or a newer one already.
 */
export type UpdateProductInCarts = (
  product: Pick<ProductUpdated, 'productId' | 'version' | 'name' | 'price' | 'image' | 'deleted'>,
) => Promise<boolean>;

export const createUpdateProductInCarts =
  ({ carts }: { carts: Pick<Carts, 'updateProduct'> }): UpdateProductInCarts =>
  ({ productId, version, name, price, image, deleted }) =>
    carts.updateProduct(productId, version, { name, price, image, gone: deleted });
