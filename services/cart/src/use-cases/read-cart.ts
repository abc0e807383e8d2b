import type { Cart } from '@eshop/contracts/cart';
import type { Carts } from '../store/carts.ts';
import type { ShowCurrentCart } from './show-current-cart.ts';

/** Returns a cart no older than the version that the caller has seen; `latest` reads it from the primary. */
export type ReadCart = (id: string, seenVersion?: number | 'latest') => Promise<Cart>;

export const createReadCart =
  ({ carts, show }: { carts: Pick<Carts, 'get' | 'getFresh'>; show: ShowCurrentCart }): ReadCart =>
  async (id, seenVersion) =>
    show(id, await (seenVersion === 'latest' ? carts.getFresh(id) : carts.get(id, seenVersion)));
