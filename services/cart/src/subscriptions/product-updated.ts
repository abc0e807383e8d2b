import { noEffect, on } from '@eshop/service-kit/events/subscription';
import type { Carts } from '../store/carts.ts';

/** A changed name or price shows in every cart that has the product. */
export const onProductUpdated = (carts: Carts) =>
  on('product-updated', async ({ productId, version, name, price, image, deleted }) => {
    const isShown = await carts.updateProduct(productId, version, { name, price, image, gone: deleted });
    return isShown ? undefined : noEffect;
  });
