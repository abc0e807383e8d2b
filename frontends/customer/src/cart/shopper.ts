import { createHash } from 'node:crypto';
import { browserId, currentSession, ensureBrowserId } from '@eshop/ui/server/current-session';
import type { Shopper } from '../gateways/cart.ts';

/** How long a guest's cart is remembered by the browser: 30 days. */
export const guestSeconds = 2_592_000;

/** 128 bits that follow from the browser's secret and do not tell it. */
const guestCartOf = (id: string) => createHash('sha256').update(`guest-cart:${id}`).digest('hex').slice(0, 32);

/** Whose cart this request is about; undefined when the browser was never given one. */
export const currentShopper = async (): Promise<Shopper | undefined> => {
  const session = await currentSession();
  if (session) return { session };
  const id = await browserId();
  return id === undefined ? undefined : { guestCart: guestCartOf(id) };
};

/** As `currentShopper`, and begins a guest's cart. Only in an action or a route handler. */
export const ensureShopper = async (): Promise<Shopper> =>
  (await currentShopper()) ?? { guestCart: guestCartOf(await ensureBrowserId(guestSeconds)) };

/** The cart that a guest's login takes along, for the session to remember. */
export const guestCart = async (): Promise<{ guestCart?: string }> => {
  const shopper = await currentShopper().catch(() => undefined);
  return shopper?.guestCart ? { guestCart: shopper.guestCart } : {};
};
