import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { changeSession } from '@eshop/ui/server/current-session';
import type { Session } from '@eshop/ui/server/sessions';

/**
 * Merges the cart that somebody filled before their login, which the session remembers until that succeeded: a cart
 * service that is down at the login loses nothing. Merging twice changes nothing, the guest's cart is empty then.
 * A merge that is refused (a role that may not order) leaves both carts as they are; it is tried again with the next request.
 */
export const takeOver = async (
  session: Session | undefined,
  merge: (session: Session, guestCart: string) => Promise<unknown>,
): Promise<void> => {
  const guestCart = session?.guestCart;
  if (!session || !guestCart) return;
  try {
    await merge(session, guestCart);
  } catch (error) {
    if (error instanceof InvocationError) return;
    throw error;
  }
  delete session.guestCart;
  await changeSession((current) => (current.guestCart === guestCart ? withoutGuestCart(current) : current));
};

const withoutGuestCart = ({ guestCart: _, ...session }: Session): Session => session as Session;
