import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import { currentShopper } from '../../../cart/shopper.ts';
import { cart } from '../../../gateways/cart.ts';

const headers = { 'cache-control': 'no-store' };

const currentCart = async () => {
  const shopper = await currentShopper();
  return shopper && cart.get(shopper);
};

/** The cart of this browser, and the token that a change needs. */
export const GET = async (): Promise<Response> => {
  const csrf = await csrfToken();
  const { value, problem } = await attempt(currentCart());
  if (problem) return Response.json({ ...problem, csrf }, { status: problem.status, headers });
  return Response.json({ ...(value && { cart: value }), csrf }, { headers });
};
