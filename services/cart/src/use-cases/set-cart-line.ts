import { type Cart, maxCartLines } from '@eshop/contracts/cart';
import { cartFull } from '@eshop/contracts/problems/cart';
import { notFound, tooManyRequests } from '@eshop/contracts/problems/general';
import type { CartBudget } from '../domain/cart-budget.ts';
import type { StoredLine } from '../domain/cart-document.ts';
import type { ProductGateway } from '../gateways/product.ts';
import { CartBudgetExceeded, CartFull, type Carts } from '../store/carts.ts';
import type { ShowCurrentCart } from './show-current-cart.ts';

interface Deps {
  carts: Pick<Carts, 'setLine'>;
  product: Pick<ProductGateway, 'views'>;
  show: ShowCurrentCart;
}

/**
 * Puts a product into a cart, or changes its quantity. Throws a problem: 404 when product does not sell it, 409 when the
 * cart has no room for another line, 429 when the cart would be one too many of its network's new carts.
 */
export type SetCartLine = (id: string, line: StoredLine, budget?: CartBudget) => Promise<Cart>;

export const createSetCartLine =
  ({ carts, product, show }: Deps): SetCartLine =>
  async (id, line, budget) => {
    const view = (await product.views([line.productId])).get(line.productId);
    if (!view) throw notFound('There is no such product for sale.');
    return show(id, await carts.setLine(id, line, view, budget).catch(refuse));
  };

const refuse = (error: unknown): never => {
  if (error instanceof CartFull) throw cartFull(`A cart holds ${maxCartLines} different vehicles.`);
  if (error instanceof CartBudgetExceeded)
    throw tooManyRequests('Too many new carts from this network. Wait a minute, or log in.');
  throw error;
};
