import { Id } from '@eshop/contracts/ids';
import { attempt } from './attempt.ts';
import { currentSession } from './current-session.ts';
import { site } from './site.ts';

const empty = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/**
 * Passes an order's event stream on, from after the entry that the browser has seen (`after`, or `Last-Event-ID` when it
 * comes again). The token stays here. It is not asked for by `accept`: for `text/event-stream` daprd 1.18 turns every
 * refusal into a 500.
 */
export const passOrderEvents = async (request: Request, id: string): Promise<Response> => {
  const { value: session, problem } = await attempt(currentSession());
  if (problem) return empty(problem.status);
  if (!session || !Id.safeParse(id).success) return empty(session ? 404 : 401);
  const lastSeenId = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after') ?? '';
  const startAfter = /^\d{1,6}$/.test(lastSeenId) ? lastSeenId : '0';
  const answer = await site()
    .open('order', 'GET /v1/orders/:id/events', {
      params: { id },
      signal: request.signal,
      endless: true,
      headers: { authorization: `Bearer ${session.accessToken}`, 'last-event-id': startAfter },
    })
    .catch(() => undefined);
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
