import type { CartContents } from '@eshop/contracts/cart';
import type { Carts } from '../store/carts.ts';

/** Returns what is in a cart, for an order to be placed from it; reads the primary. */
export type ReadCartContents = (id: string) => Promise<CartContents>;

export const createReadCartContents =
  ({ carts }: { carts: Pick<Carts, 'getFresh'> }): ReadCartContents =>
  async (id) => {
    const { version, lines, orderIds } = (await carts.getFresh(id)).document;
    return { id, version, items: lines, orderIds };
  };
