import type { OrderCreated } from '@eshop/contracts/events/order';
import type { Carts } from '../store/carts.ts';

/**
 * Subtracts the lines of an order from the cart that it was placed from, once. Returns `repeated` when they were subtracted
 * before, which the cart itself remembers, and `no-effect` for an order that was not placed from a cart.
 */
export type SubtractOrder = (
  order: Pick<OrderCreated, 'orderId' | 'cartId' | 'cartVersion' | 'lines'>,
) => Promise<'subtracted' | 'repeated' | 'no-effect'>;

export const createSubtractOrder =
  ({ carts }: { carts: Pick<Carts, 'subtract'> }): SubtractOrder =>
  async ({ orderId, cartId, cartVersion, lines }) => {
    if (!cartId) return 'no-effect';
    const orderedLines = lines.map(({ productId, quantity }) => ({ productId, quantity }));
    return (await carts.subtract(cartId, orderId, orderedLines, cartVersion)) ? 'subtracted' : 'repeated';
  };
