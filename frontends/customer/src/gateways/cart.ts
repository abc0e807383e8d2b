import type { Cart } from '@eshop/contracts/cart';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { readCartVersion, saveCartVersion } from '../cart/cart-version.ts';
import { takeOver } from '../cart/take-over.ts';

/** Whose cart: a customer's by the session, a guest's by the cart's id. */
export type Shopper = { session: Session; guestCart?: never } | { guestCart: string; session?: never };

const cartOf = ({ session, guestCart }: Shopper, version?: string) =>
  api('cart', {
    session,
    headers: { ...(guestCart && { 'x-guest-cart': guestCart }), ...(version && { 'x-cart-version': version }) },
  });

/** Waits for a change of a shopper's cart and keeps its version for their next read. */
const saveVersionOf = async (shopper: Shopper, change: Promise<Cart>): Promise<Cart> => {
  const cart = await change;
  await saveCartVersion(shopper, cart);
  return cart;
};

const merge = (session: Session, guestCartId: string): Promise<Cart> =>
  saveVersionOf({ session }, answerOf(cartOf({ session }).POST('/v1/cart/merge', { body: { guestCartId } })));

/** What this site asks of cart. Each throws as `answerOf` does. */
export const cart = {
  /** Returns a cart that is no older than the shopper's last change. */
  get: async (shopper: Shopper): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    return answerOf(cartOf(shopper, await readCartVersion(shopper)).GET('/v1/cart'));
  },
  /** Returns the cart as the primary has it, for what is decided by its contents. */
  getLatest: async (shopper: Shopper): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    return answerOf(cartOf(shopper, 'latest').GET('/v1/cart'));
  },
  set: async (shopper: Shopper, productId: string, quantity: number): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    const params = { path: { productId } };
    return saveVersionOf(
      shopper,
      answerOf(cartOf(shopper).PUT('/v1/cart/items/{productId}', { params, body: { quantity } })),
    );
  },
  remove: async (shopper: Shopper, productId: string): Promise<Cart> => {
    await takeOver(shopper.session, merge);
    const params = { path: { productId } };
    return saveVersionOf(shopper, answerOf(cartOf(shopper).DELETE('/v1/cart/items/{productId}', { params })));
  },
};
