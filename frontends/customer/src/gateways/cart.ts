import type { Cart } from '@eshop/contracts/cart';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { takeOver } from '../cart/take-over.ts';

/** Whose cart: a customer's by the session, a guest's by the cart's id. */
export type Shopper = { session: Session; guestCart?: never } | { guestCart: string; session?: never };

interface Seen {
  /** The cart's version that the browser has seen; no older one is answered. */
  version?: string | undefined;
}

const cartOf = ({ session, guestCart }: Shopper, { version }: Seen = {}) =>
  api('cart', {
    session,
    headers: { ...(guestCart && { 'x-guest-cart': guestCart }), ...(version && { 'x-cart-version': version }) },
  });

const merge = (session: Session, guestCartId: string): Promise<Cart> =>
  answerOf(cartOf({ session }).POST('/v1/cart/merge', { body: { guestCartId } }));

/** What this site asks of cart. Each throws as `answerOf` does. */
export const cart = {
  get: async (shopper: Shopper, seen?: Seen): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    return answerOf(cartOf(shopper, seen).GET('/v1/cart'));
  },
  set: async (shopper: Shopper, productId: string, quantity: number): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    const params = { path: { productId } };
    return answerOf(cartOf(shopper).PUT('/v1/cart/items/{productId}', { params, body: { quantity } }));
  },
  remove: async (shopper: Shopper, productId: string): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    return answerOf(cartOf(shopper).DELETE('/v1/cart/items/{productId}', { params: { path: { productId } } }));
  },
};
