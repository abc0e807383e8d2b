import { attempt } from '@eshop/ui/server/attempt';
import { csrfToken } from '@eshop/ui/server/csrf';
import { currentShopper } from '../../../cart/shopper.ts';
import { cart } from '../../../gateways/cart.ts';

const headers = { 'cache-control': 'no-store' };

/** The cart of this browser, and the token that a change needs. */
export const GET = async (): Promise<Response> => {
  const shopper = await currentShopper();
  const csrf = await csrfToken();
  if (!shopper) return Response.json({ csrf }, { headers });
  const { value, problem } = await attempt(cart.get(shopper));
  if (problem) return Response.json({ ...problem, csrf }, { status: problem.status, headers });
  return Response.json({ cart: value, csrf }, { headers });
};
