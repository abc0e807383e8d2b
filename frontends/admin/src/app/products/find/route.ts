import { attempt } from '@eshop/ui/server/attempt';
import type { NextRequest } from 'next/server';
import { currentDesk } from '../../../desk/desk.ts';
import type { PickedProduct } from '../../../desk/picked-product.ts';
import { product } from '../../../gateways/product.ts';

const noStore = { 'cache-control': 'no-store' };

/** The products that somebody may mean, ten at most: what the search-as-you-type asks. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { value: desk, problem } = await attempt(currentDesk());
  if (!desk) return new Response(null, { status: problem?.status ?? 401, headers: noStore });
  const q = request.nextUrl.searchParams.get('q')?.slice(0, 200).trim() ?? '';
  const productsResult = await attempt(product.list(desk.session, { limit: '10', ...(q ? { q } : { sort: 'name' }) }));
  if (productsResult.problem) return new Response(null, { status: 503, headers: noStore });
  const items: PickedProduct[] = productsResult.value.items.map(({ id, name, sku }) => ({ id, name, sku }));
  return Response.json({ items }, { headers: noStore });
};
