import type { Cart, FillCart as FillCartBody } from '@eshop/contracts/cart';
import type { Carts } from '../store/carts.ts';
import type { GrowCart } from './grow-cart.ts';

interface Deps {
  carts: Pick<Carts, 'fill'>;
  growCart: GrowCart;
}

/**
 * Puts the lines of an old order into a cart. A line that is in the cart grows to the quantity, at most to what can be
 * ordered, so that a repetition changes nothing; warnings name what did not fit.
 */
export type FillCart = (id: string, items: FillCartBody['items']) => Promise<Cart>;

export const createFillCart =
  ({ carts, growCart }: Deps): FillCart =>
  async (id, items) => {
    const views = await growCart.loadProducts(items.map(({ productId }) => productId));
    const names = new Map(items.map(({ productId, name }) => [productId, name]));
    const lines = items.map(({ productId, quantity }) => ({ productId, quantity }));
    return growCart.showGrown(id, await carts.fill(id, lines, views), views, names);
  };
