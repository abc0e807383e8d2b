import { noEffect, on } from '@eshop/service-kit/events/subscription';
import type { UpdateProductInCarts } from '../use-cases/update-product-in-carts.ts';

/** Shows a change of a product in the carts that have it. Versions are compared, so that no inbox is needed. */
export const onProductUpdated = (updateProduct: UpdateProductInCarts) =>
  on('product-updated', async (product) => ((await updateProduct(product)) ? undefined : noEffect));
