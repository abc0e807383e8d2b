import { Quantity } from '@eshop/contracts/cart';
import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfHeader, csrfProblem, csrfToken } from '@eshop/ui/server/csrf';
import { z } from 'zod';
import { changeLine } from '../../../../cart/change-line.ts';

interface Context {
  params: Promise<{ productId: string }>;
}

const Body = z.strictObject({ quantity: Quantity.or(z.literal(0)) });
const headers = { 'cache-control': 'no-store' };
const refuse = (status: number, title: string) => Response.json({ title, status }, { status, headers });

/** Sets how many of a vehicle the cart holds; 0 takes it out. */
export const PUT = async (request: Request, { params }: Context): Promise<Response> => {
  const formProblem = await csrfProblem(request.headers.get(csrfHeader));
  if (formProblem) return Response.json(formProblem, { status: formProblem.status, headers });
  const productId = Id.safeParse((await params).productId);
  const body = Body.safeParse(await request.json().catch(() => undefined));
  if (!productId.success || !body.success) return refuse(400, 'Invalid quantity');
  const { value: cart, problem } = await attempt(changeLine(productId.data, body.data.quantity));
  if (problem) return Response.json(problem, { status: problem.status, headers });
  return Response.json({ cart, csrf: await csrfToken() }, { headers });
};
