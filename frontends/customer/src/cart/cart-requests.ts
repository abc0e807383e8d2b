import type { Cart } from '@eshop/contracts/cart';
import type { Change } from './cart-state.ts';

/** What the site's own cart routes answer: the cart, and the token that the next change needs. */
export interface CartAnswer {
  cart: Cart;
  csrf: string;
}

/** The cart of this browser, or none when it has none yet. Throws when it is unavailable. */
export const fetchCart = async (): Promise<Partial<CartAnswer> & { csrf: string }> => {
  const answer = await fetch('/cart/state', { signal: AbortSignal.timeout(8000) });
  if (!answer.ok) throw new Error(`the cart answered ${answer.status}`);
  return answer.json();
};

/** Sends a change. Throws an error named Refused, with words for the shopper, when the server says no. */
export const sendChange = async ({ productId, quantity }: Change, csrf: string): Promise<CartAnswer> => {
  const send = (token: string) =>
    fetch(`/cart/items/${productId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token },
      body: JSON.stringify({ quantity }),
      keepalive: true, // goes on when the page is left at once
      signal: AbortSignal.timeout(10_000),
    });
  let answer = await send(csrf);
  // Somebody logged in or out in another tab: the page's token is that of the browser no more.
  if (answer.status === 403) answer = await send((await fetchCart()).csrf);
  const body = await answer.json();
  if (answer.ok) return body;
  throw answer.status < 500 ? Object.assign(new Error(body.detail ?? body.title), { name: 'Refused' }) : new Error();
};
