import type { Cart } from '@eshop/contracts/cart';
import type { Carts } from '../store/carts.ts';
import type { ShowCurrentCart } from './show-current-cart.ts';

interface Deps {
  carts: Pick<Carts, 'removeLine' | 'clear'>;
  show: ShowCurrentCart;
}

/** Removes a product from a cart; does nothing when it is not in there. */
export type RemoveCartLine = (id: string, productId: string) => Promise<Cart>;

export const createRemoveCartLine =
  ({ carts, show }: Deps): RemoveCartLine =>
  async (id, productId) =>
    show(id, await carts.removeLine(id, productId));

/** Removes every line from a cart. */
export type ClearCart = (id: string) => Promise<Cart>;

export const createClearCart =
  ({ carts, show }: Deps): ClearCart =>
  async (id) =>
    show(id, await carts.clear(id));
