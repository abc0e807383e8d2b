import { Quantity } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfField, csrfProblem } from '@eshop/ui/server/csrf';
import { z } from 'zod';
import { addOne, changeLine } from '../../../cart/change-line.ts';

const Change = z.object({
  productId: Id,
  quantity: z.coerce
    .number()
    .pipe(Quantity.or(z.literal(0)))
    .optional(),
});

/** A change of the cart as a plain form sends it, without JavaScript; leads to the cart's page. */
export const POST = async (request: Request): Promise<Response> => {
  const sent = await request.formData().catch(() => undefined); // no form, or a part of one
  if (!sent) return toCart('?failed=1');
  const form = Object.fromEntries(sent);
  const outdated = await csrfProblem(form[csrfField]);
  const wanted = Change.safeParse(form);
  if (outdated || !wanted.success) return toCart('?failed=1');
  const { productId, quantity } = wanted.data;
  const { problem } = await attempt(quantity === undefined ? addOne(productId) : changeLine(productId, quantity));
  return toCart(problem ? '?failed=1' : '');
};

const toCart = (search: string) => new Response(null, { status: 303, headers: { location: `/cart${search}` } });
