import { requireDesk } from '../../../../desk/desk.ts';
import { order } from '../../../../gateways/order.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** What happens to an order, handed through as order tells it. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { session } = await requireDesk();
  const after = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '0';
  const answer = await order.events(session, (await params).id, after, request.signal).catch(() => undefined);
  if (answer?.status !== 200) {
    await answer?.body?.cancel();
    return new Response(null, { status: answer?.status === 204 ? 204 : 503 });
  }
  return new Response(answer.body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' },
  });
};
