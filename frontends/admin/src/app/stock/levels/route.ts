import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import type { NextRequest } from 'next/server';
import { currentDesk } from '../../../desk/desk.ts';
import { warehouse } from '../../../gateways/warehouse.ts';

const noStore = { 'cache-control': 'no-store' };

/** What there is of a product, by warehouse: what the windows show before something is sent. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { value: desk, problem: deskProblem } = await attempt(currentDesk());
  if (!desk) return new Response(null, { status: deskProblem?.status ?? 401, headers: noStore });
  const id = Id.safeParse(request.nextUrl.searchParams.get('productId'));
  if (!id.success) return new Response(null, { status: 400, headers: noStore });
  const { value: items, problem } = await attempt(warehouse.levelsOf(desk.session, id.data));
  if (problem) return new Response(null, { status: problem.status, headers: noStore });
  return Response.json({ items }, { headers: noStore });
};
