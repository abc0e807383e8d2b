import { createHash } from 'node:crypto';
import type { Cart } from '@eshop/contracts/cart';
import { mayWriteState } from '@eshop/ui/server/current-session';
import { requestLog } from '@eshop/ui/server/log';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';
import { z } from 'zod';

/** How long the version of a cart is kept after its last change, in seconds: as long as a session. */
const versionTtlSeconds = 43_200;
const Version = z.int().min(0);

/** Whose cart it is; as `Shopper`, which the gateway names. */
interface Owner {
  session?: Pick<Session, 'username'> | undefined;
  guestCart?: string | undefined;
}

/** A guest cart's id is a secret, so the store holds a hash of it. */
const keyOf = ({ session, guestCart }: Owner): string => {
  const owner = session ? `user:${session.username}` : `guest:${guestCart}`;
  return `cart-version-${createHash('sha256').update(owner).digest('base64url')}`;
};

/**
 * Returns the `X-Cart-Version` of a shopper's next read: the version of their last change through this site, whichever
 * tab, device or replica made it. `latest` when the state store does not respond, so that no older cart is shown.
 */
export const readCartVersion = async (shopper: Owner): Promise<string | undefined> => {
  try {
    return (await site().sidecar.state.get(keyOf(shopper), Version))?.toString();
  } catch (error) {
    (await requestLog()).warn({ err: error }, 'the version of a cart cannot be read');
    return 'latest';
  }
};

/**
 * Keeps the version of a cart that was just changed, unless it is a guest's new one and too much is written from their
 * network. Never throws: the change itself has been made. Of two changes at
 * once the older version may remain, which is why the browser also ignores a cart older than the one it shows.
 */
export const saveCartVersion = async (shopper: Owner, { version }: Pick<Cart, 'version'>): Promise<void> => {
  if (version === undefined) return;
  try {
    const { state } = site().sidecar;
    const knownVersion = await state.get(keyOf(shopper), Version);
    if (knownVersion === undefined && !shopper.session && !(await mayWriteState())) return;
    if (version > (knownVersion ?? 0)) await state.set(keyOf(shopper), version, versionTtlSeconds);
  } catch (error) {
    (await requestLog()).warn({ err: error }, 'the version of a cart cannot be kept');
  }
};
