import type { Cart } from '@eshop/contracts/cart';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { LoadedCart } from '../domain/cart-document.ts';
import { rememberedProduct, showCart } from '../domain/show-cart.ts';
import type { ProductGateway } from '../gateways/product.ts';
import type { Carts } from '../store/carts.ts';

interface Deps {
  carts: Pick<Carts, 'noteProducts'>;
  product: Pick<ProductGateway, 'viewsSoon'>;
  log: Pick<Log, 'warn'>;
}

/** How old the known stock of a product may be when a cart is shown. */
const maxViewAgeMs = 10_000;

/**
 * Returns a cart as it is shown. Asks product about products that are unknown or were last asked about more than 10 s ago;
 * prices follow `product-updated` anyway. When product does not respond within a second, the cart shows its last known state.
 */
export type ShowCurrentCart = (id: string, cart: LoadedCart) => Promise<Cart>;

export const createShowCurrentCart = ({ carts, product, log }: Deps): ShowCurrentCart => {
  const refreshProducts = async (cart: LoadedCart): Promise<LoadedCart> => {
    const outdatedIds = cart.document.lines
      .map(({ productId }) => productId)
      .filter((id) => (cart.products.get(id)?.seenAt ?? 0) < Date.now() - maxViewAgeMs);
    if (outdatedIds.length === 0) return cart;
    try {
      const views = await product.viewsSoon(outdatedIds);
      // Also a product that Redis knows nothing of: carts are restored from MySQL without their products.
      const removedProducts = outdatedIds
        .filter((id) => !views.has(id))
        .map((id) => {
          const lastView = cart.products.get(id) ?? rememberedProduct(cart.document, id);
          return [id, { ...lastView, gone: true, available: 0, seenAt: Date.now() }] as const;
        });
      const currentViews = await carts.noteProducts(new Map([...views, ...removedProducts]));
      return { ...cart, products: new Map([...cart.products, ...currentViews]) };
    } catch (error) {
      log.warn({ err: error }, 'a cart is shown with the last known state of its products');
      return cart;
    }
  };
  return async (id, cart) => showCart(id, await refreshProducts(cart));
};
