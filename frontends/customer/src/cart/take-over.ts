import { browserId } from '@eshop/ui/server/current-session';
import { site } from '@eshop/ui/server/site';
import { cart, type Shopper } from '../gateways/cart.ts';

/**
 * Merges the cart that somebody filled before their login, which the session remembers until that succeeded: a cart
 * service that is down at the login loses nothing. Merging twice changes nothing, the guest's cart is empty then.
 */
export const takeOver = async ({ session }: Shopper): Promise<void> => {
  if (!session?.guestCart) return;
  await cart.merge(session, session.guestCart);
  const { guestCart, ...merged } = session;
  const id = await browserId();
  if (id) await site().sessions.change(id, merged, {});
  delete session.guestCart;
};
