import { on } from '@eshop/service-kit/events/subscription';
import type { createCarts } from '../store/carts.ts';

/** A changed name or price shows in every cart that has the product. */
export const onProductUpdated = (carts: ReturnType<typeof createCarts>) =>
  on('product-updated', ({ productId, version, name, price, image, deleted }) =>
    carts.updateProduct(productId, version, { name, price, image, gone: deleted }),
  );
