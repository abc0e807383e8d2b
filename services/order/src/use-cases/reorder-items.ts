import type { Cart } from '@eshop/contracts/cart';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import type { Gateways } from '../gateways/gateways.ts';
import type { OrderStore } from '../store/orders.ts';
import { findOwnOrder } from './find-order.ts';

interface Deps extends Pick<Gateways, 'cart'> {
  orders: Pick<OrderStore, 'get'>;
}

/** Puts an order's lines into the customer's cart again, as far as they are available; warnings name what is not. One hop. */
export type ReorderItems = (user: User, id: string) => Promise<z.infer<typeof Cart>>;

/** Creates the reordering of an order's lines. */
export const createReorderItems =
  ({ orders, cart }: Deps): ReorderItems =>
  async (user, id) => {
    const { lines } = await findOwnOrder(orders, user, id);
    return cart.fill(
      user.id,
      lines.map(({ productId, name, quantity }) => ({ productId, name, quantity })),
    );
  };
