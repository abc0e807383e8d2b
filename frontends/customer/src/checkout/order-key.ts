import { createHash } from 'node:crypto';
import type { Cart } from '@eshop/contracts/cart';

/**
 * The idempotency key of an order: it follows from the cart as it was reviewed. A second click, another tab or the back
 * button send the same key and so get the same order; a cart that was changed since has another version, and another key.
 */
export const orderKey = ({ id, version, lines }: Pick<Cart, 'id' | 'version' | 'lines'>): string => {
  const contents = lines.map(({ productId, quantity }) => [productId, quantity]);
  return createHash('sha256')
    .update(JSON.stringify([id, version, contents]))
    .digest('hex');
};
