import { Id } from '@eshop/contracts/ids';
import { currentSession } from '@eshop/ui/server/current-session';
import type { NextRequest } from 'next/server';
import { order } from '../../../../gateways/order.ts';

interface Context {
  params: Promise<{ id: string }>;
}

const empty = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** Passes an order's event stream on, from after the entry that the browser has seen. The token stays here. */
export const GET = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const { id } = await params;
  const session = await currentSession().catch(() => undefined);
  if (!session || !Id.safeParse(id).success) return empty(session ? 404 : 401);
  const seen = request.headers.get('last-event-id') ?? request.nextUrl.searchParams.get('after') ?? '';
  const after = /^\d{1,6}$/.test(seen) ? seen : '0';
  const answer = await order.events(session, id, after, request.signal).catch(() => undefined);
  if (answer?.status !== 200) {
    await answer?.body?.cancel();
    return empty(answer && answer.status < 500 ? answer.status : 503);
  }
  return new Response(answer.body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
};
