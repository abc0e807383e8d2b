import { noEffect, on, repeated } from '@eshop/service-kit/events/subscription';
import type { Carts } from '../store/carts.ts';

/** What was ordered leaves the cart it came from; the script that does so remembers the order. */
export const onOrderCreated = (carts: Carts) =>
  on('order-created', async ({ orderId, cartId, cartVersion, lines }) => {
    if (!cartId) return noEffect;
    const isSubtracted = await carts.subtract(
      cartId,
      orderId,
      lines.map(({ productId, quantity }) => ({ productId, quantity })),
      cartVersion,
    );
    return isSubtracted ? undefined : repeated;
  });
