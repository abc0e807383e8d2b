import type { Cart } from '@eshop/contracts/cart';
import type { GrownCart, ProductView } from '../domain/cart-document.ts';
import { cappedWarnings } from '../domain/show-cart.ts';
import type { ProductGateway } from '../gateways/product.ts';
import type { Carts } from '../store/carts.ts';
import type { ShowCurrentCart } from './show-current-cart.ts';

interface Deps {
  carts: Pick<Carts, 'noteProducts'>;
  product: Pick<ProductGateway, 'views'>;
  show: ShowCurrentCart;
}

/** What merging a guest's cart and filling a cart have in common: lines that grow to no more than can be ordered. */
export const createGrowCart = ({ carts, product, show }: Deps) => ({
  /** Returns those of the products that are for sale; carts show them as they are now. */
  loadProducts: async (ids: readonly string[]): Promise<ReadonlyMap<string, ProductView>> => {
    const views = ids.length > 0 ? await product.views(ids) : new Map<string, ProductView>();
    await carts.noteProducts(views);
    return views;
  },
  /** Shows the cart with a warning for each line that did not grow as it should, in place of the usual one of the same code. */
  showGrown: async (
    id: string,
    grown: GrownCart,
    views: ReadonlyMap<string, ProductView>,
    names: ReadonlyMap<string, string>,
  ): Promise<Cart> => {
    const cart = await show(id, grown.cart);
    const cappedLines = cappedWarnings(grown, views, names);
    const cappedKeys = new Set(cappedLines.map(({ productId, code }) => `${productId} ${code}`));
    const otherWarnings = cart.warnings.filter(({ productId, code }) => !cappedKeys.has(`${productId} ${code}`));
    return { ...cart, warnings: [...cappedLines, ...otherWarnings] };
  },
});

export type GrowCart = ReturnType<typeof createGrowCart>;
