import type { Cart } from '@eshop/contracts/cart';
import { maxLineQuantity } from '../domain/show-cart.ts';
import type { Carts } from '../store/carts.ts';
import type { GrowCart } from './grow-cart.ts';

interface Deps {
  carts: Pick<Carts, 'getFresh' | 'merge'>;
  growCart: GrowCart;
}

/**
 * Adds a guest's cart to a user's and empties it. A line grows to no more than can be ordered, and never shrinks; warnings
 * name what did not fit.
 */
export type MergeGuestCart = (id: string, guestId: string) => Promise<Cart>;

export const createMergeGuestCart =
  ({ carts, growCart }: Deps): MergeGuestCart =>
  async (id, guestId) => {
    const guest = await carts.getFresh(guestId);
    const ids = guest.document.lines.map(({ productId }) => productId);
    const views = await growCart.loadProducts(ids);
    const caps = Object.fromEntries(ids.map((productId) => [productId, maxLineQuantity(views.get(productId))]));
    const names = new Map([...guest.products].map(([productId, { name }]) => [productId, name]));
    return growCart.showGrown(id, await carts.merge(id, guestId, caps), views, names);
  };
