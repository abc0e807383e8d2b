import type { Cart, CartContents, FillCart } from '@eshop/contracts/cart';
import { notFound } from '@eshop/contracts/problems/general';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { cappedWarnings, maxLineQuantity, rememberedProduct, showCart } from './domain/show-cart.ts';
import type { ProductGateway } from './gateways/product.ts';
import type { CartBudget, Carts } from './store/carts.ts';
import type { GrownCart, LoadedCart, ProductView, StoredLine } from './store/documents.ts';

interface Deps {
  carts: Carts;
  product: ProductGateway;
  log: Log;
}

/** How old what is known of a product's stock may be when a cart is shown, in milliseconds. */
const freshMs = 10_000;

/** What shoppers do with carts. */
export const createShopping = ({ carts, product, log }: Deps) => {
  /** Asks product about what is unknown or old, if it answers soon; prices follow product-updated anyway. */
  const refreshed = async (cart: LoadedCart): Promise<LoadedCart> => {
    const old = cart.document.lines
      .map(({ productId }) => productId)
      .filter((id) => (cart.products.get(id)?.seenAt ?? 0) < Date.now() - freshMs);
    if (old.length === 0) return cart;
    try {
      const views = await product.viewsSoon(old);
      // Also a product that Redis knows nothing of: carts come back from MySQL without their products.
      const gone = old
        .filter((id) => !views.has(id))
        .map((id) => {
          const lastView = cart.products.get(id) ?? rememberedProduct(cart.document, id);
          return [id, { ...lastView, gone: true, available: 0, seenAt: Date.now() }] as const;
        });
      const noted = await carts.noteProducts(new Map([...views, ...gone]));
      return { ...cart, products: new Map([...cart.products, ...noted]) };
    } catch (error) {
      log.warn({ err: error }, 'a cart is shown with what was last known of its products');
      return cart;
    }
  };
  const show = async (id: string, cart: LoadedCart): Promise<Cart> => showCart(id, await refreshed(cart));
  const onSale = async (ids: readonly string[]) => {
    const views = ids.length > 0 ? await product.views(ids) : new Map<string, ProductView>();
    await carts.noteProducts(views);
    return views;
  };
  /** A warning that a line is capped says all; that its product is gone or short would be said twice. */
  const showGrown = async (
    id: string,
    grown: GrownCart,
    views: ReadonlyMap<string, ProductView>,
    names: ReadonlyMap<string, string>,
  ) => {
    const cart = await show(id, grown.cart);
    const capped = cappedWarnings(grown, views, names);
    const told = new Set(capped.map(({ productId, code }) => `${productId} ${code}`));
    const others = cart.warnings.filter(({ productId, code }) => !told.has(`${productId} ${code}`));
    return { ...cart, warnings: [...capped, ...others] };
  };
  return {
    /** Returns a cart no older than the version that the caller has seen; `latest` reads it from the primary. */
    get: async (id: string, seenVersion?: number | 'latest') =>
      show(id, await (seenVersion === 'latest' ? carts.getFresh(id) : carts.get(id, seenVersion))),

    /** Asks product for the line first. Throws a 404 problem when it is not for sale. */
    setLine: async (id: string, line: StoredLine, budget?: CartBudget) => {
      const view = (await product.views([line.productId])).get(line.productId);
      if (!view) throw notFound('There is no such product for sale.');
      return show(id, await carts.setLine(id, line, view, budget));
    },
    removeLine: async (id: string, productId: string) => show(id, await carts.removeLine(id, productId)),
    clear: async (id: string) => show(id, await carts.clear(id)),

    /** A line grows to no more than can be had, and never shrinks; warnings name what did not fit. */
    merge: async (id: string, guestId: string) => {
      const guest = await carts.getFresh(guestId);
      const ids = guest.document.lines.map(({ productId }) => productId);
      const views = await onSale(ids);
      const caps = Object.fromEntries(ids.map((productId) => [productId, maxLineQuantity(views.get(productId))]));
      const names = new Map([...guest.products].map(([productId, { name }]) => [productId, name]));
      return showGrown(id, await carts.merge(id, guestId, caps), views, names);
    },

    /** Puts lines in, as `merge`; one that is in the cart grows to the quantity, so that doing it again changes nothing. */
    fill: async (id: string, items: FillCart['items']) => {
      const views = await onSale(items.map(({ productId }) => productId));
      const names = new Map(items.map(({ productId, name }) => [productId, name]));
      const lines = items.map(({ productId, quantity }) => ({ productId, quantity }));
      return showGrown(id, await carts.fill(id, lines, views), views, names);
    },

    /** Reads the primary, because an order is placed from this. */
    contents: async (id: string): Promise<CartContents> => {
      const { version, lines, orderIds } = (await carts.getFresh(id)).document;
      return { id, version, items: lines, orderIds };
    },
  };
};

export type Shopping = ReturnType<typeof createShopping>;
