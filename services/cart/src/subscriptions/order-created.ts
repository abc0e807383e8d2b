import { on, repeated } from '@eshop/service-kit/events/subscription';
import type { createCarts } from '../store/carts.ts';

/** What was ordered leaves the cart it came from; the script that does so remembers the event. */
export const onOrderCreated = (carts: ReturnType<typeof createCarts>) =>
  on('order-created', async ({ eventId, cartId, lines }) => {
    if (!cartId) return undefined;
    const fresh = await carts.subtract(
      cartId,
      eventId,
      lines.map(({ productId, quantity }) => ({ productId, quantity })),
    );
    return fresh ? undefined : repeated;
  });
