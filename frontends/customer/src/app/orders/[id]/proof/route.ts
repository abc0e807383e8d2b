import { Id } from '@eshop/contracts/ids';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfField, csrfHeader, csrfProblem } from '@eshop/ui/server/csrf';
import { currentSession } from '@eshop/ui/server/current-session';
import { isSameOrigin } from '@eshop/ui/server/protect';
import type { NextRequest } from 'next/server';
import { payment } from '../../../../gateways/payment.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** What payment takes, and what a form lays around a file. */
const maxBytes = 10 * 1024 * 1024 + 65_536;
const noStore = { 'cache-control': 'no-store' };

/**
 * Passes a proof on to payment as it comes. It stands outside of the site's proxy, which would hold it all in memory, and
 * so checks for itself that the request is this browser's own.
 */
export const POST = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const { id } = await params;
  const wantsPage = !request.headers.get('accept')?.includes('application/json');
  const status = await submit(request, id);
  if (!wantsPage) return new Response(null, { status, headers: noStore });
  const search = status < 300 ? '' : `?proof=${status}`;
  return new Response(null, {
    status: 303,
    headers: { ...noStore, location: `/orders/${encodeURIComponent(id)}${search}` },
  });
};

const submit = async (request: NextRequest, id: string): Promise<number> => {
  const token = request.headers.get(csrfHeader) ?? request.nextUrl.searchParams.get(csrfField);
  if (!isSameOrigin(request) || (await csrfProblem(token))) return 403;
  const { value: session, problem } = await attempt(currentSession());
  if (!session) return problem?.status ?? 401;
  if (!Id.safeParse(id).success) return 404;
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > maxBytes) return 413;
  const answer = await payment.submitProof(session, id, request).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status ?? 503;
};

/** Leads to one's own proof: payment signs an address that works for a minute. */
export const GET = async (request: NextRequest): Promise<Response> => {
  const { value: session, problem } = await attempt(currentSession());
  if (!session) return new Response(null, { status: problem?.status ?? 401, headers: noStore });
  const paymentId = Id.safeParse(request.nextUrl.searchParams.get('payment'));
  if (!paymentId.success) return new Response(null, { status: 404, headers: noStore });
  const answer = await payment.proof(session, paymentId.data).catch(() => undefined);
  await answer?.body?.cancel();
  const location = answer?.status === 302 ? answer.headers.get('location') : null;
  if (location) return new Response(null, { status: 302, headers: { ...noStore, location } });
  return new Response(null, { status: answer && answer.status < 500 ? 404 : 503, headers: noStore });
};
