import { browserId } from '@eshop/ui/server/current-session';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';

/**
 * Merges the cart that somebody filled before their login, which the session remembers until that succeeded: a cart
 * service that is down at the login loses nothing. Merging twice changes nothing, the guest's cart is empty then.
 */
export const takeOver = async (
  session: Session | undefined,
  merge: (session: Session, guestCart: string) => Promise<unknown>,
): Promise<void> => {
  if (!session?.guestCart) return;
  await merge(session, session.guestCart);
  delete session.guestCart;
  const id = await browserId();
  if (id) await site().sessions.change(id, session, {});
};
