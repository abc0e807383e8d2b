import { maxCartLines, Quantity } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfField, csrfProblem } from '@eshop/ui/server/csrf';
import { z } from 'zod';
import { addOne, changeLine } from '../../../cart/change-line.ts';

const Change = z.object({
  productIds: z.array(Id).min(1).max(maxCartLines),
  quantity: z.coerce
    .number()
    .pipe(Quantity.or(z.literal(0)))
    .optional(),
  next: z.enum(['cart', 'checkout']).default('cart'),
});

/**
 * A change of the cart as a plain form sends it, without JavaScript: of one vehicle, or of several that are to have the
 * same quantity. Leads to the cart's page, or where the form says.
 */
export const POST = async (request: Request): Promise<Response> => {
  const formData = await request.formData().catch(() => undefined); // no form, or a part of one
  if (!formData) return toCart('?failed=1');
  const form: Record<string, unknown> = { ...Object.fromEntries(formData), productIds: formData.getAll('productId') };
  const formProblem = await csrfProblem(form[csrfField]);
  const change = Change.safeParse(form);
  if (formProblem || !change.success) return toCart('?failed=1');
  const { productIds, quantity, next } = change.data;
  for (const productId of productIds) {
    const { problem } = await attempt(quantity === undefined ? addOne(productId) : changeLine(productId, quantity));
    if (problem) return toCart('?failed=1');
  }
  return seeOther(`/${next}`);
};

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
const toCart = (search: string) => seeOther(`/cart${search}`);
