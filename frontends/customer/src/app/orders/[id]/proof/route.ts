import { Id } from '@eshop/contracts/ids';
import { Problem } from '@eshop/contracts/problem';
import { problemNameOf, problemUri } from '@eshop/contracts/problem-type';
import { tooLarge } from '@eshop/contracts/problems/general';
import { maxProofBytes } from '@eshop/contracts/proof';
import { attempt } from '@eshop/ui/server/attempt';
import { csrfField, csrfHeader, csrfProblem } from '@eshop/ui/server/csrf';
import { currentSession } from '@eshop/ui/server/current-session';
import { takeFirstField } from '@eshop/ui/server/first-field';
import { isSameOrigin } from '@eshop/ui/server/protect';
import type { NextRequest } from 'next/server';
import { payment } from '../../../../gateways/payment.ts';

interface Context {
  params: Promise<{ id: string }>;
}

/** What payment takes, and what a form lays around a file. */
const maxBytes = maxProofBytes + 65_536;
const noStore = { 'cache-control': 'no-store' };

/**
 * Passes a proof on to payment as it comes. It stands outside of the site's proxy, which would hold it all in memory, and
 * so checks for itself that the request is this browser's own.
 */
export const POST = async (request: NextRequest, { params }: Context): Promise<Response> => {
  const { id } = await params;
  const wantsPage = !request.headers.get('accept')?.includes('application/json');
  const { status, problem } = await submit(request, id);
  if (!wantsPage) return new Response(problem ? JSON.stringify(problem) : null, { status, headers: problemHeaders });
  const search = status < 300 ? '' : `?proof=${(problem && problemNameOf(problem)) ?? 'failed'}`;
  return new Response(null, {
    status: 303,
    headers: { ...noStore, location: `/orders/${encodeURIComponent(id)}${search}` },
  });
};

const problemHeaders = { ...noStore, 'content-type': 'application/problem+json' };

/** What became of an upload; of a problem only its type, for which the site has its own words. */
interface Outcome {
  status: number;
  problem?: Pick<Problem, 'type'> | undefined;
}

const submit = async (request: NextRequest, id: string): Promise<Outcome> => {
  if (!isSameOrigin(request)) return { status: 403 };
  const { token, body } = await tokenIn(request);
  if (await csrfProblem(token)) {
    await body?.cancel();
    return { status: 403 };
  }
  const { value: session, problem } = await attempt(currentSession());
  if (!session) return { status: problem?.status ?? 401 };
  if (!Id.safeParse(id).success) return { status: 404 };
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > maxBytes)
    return { status: 413, problem: { type: problemUri(tooLarge.name) } };
  const contentType = request.headers.get('content-type') ?? '';
  const answer = await payment
    .submitProof(session, id, { contentType, body, signal: request.signal })
    .catch(() => undefined);
  if (!answer) return { status: 503 };
  return { status: answer.status, problem: await problemOf(answer) };
};

const problemOf = async (answer: Response): Promise<Outcome['problem']> => {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    await answer.body?.cancel();
    return undefined;
  }
  const body: unknown = await answer.json().catch(() => undefined);
  const type = Problem.safeParse(body).data?.type;
  return type === undefined ? undefined : { type };
};

/** The form's token: in a header where a script sends it, else in the first field, because no address may show it. */
const tokenIn = async ({ headers, body }: NextRequest) => {
  const token = headers.get(csrfHeader);
  if (token !== null || !body) return { token, body };
  const { value, rest } = await takeFirstField(body, headers.get('content-type') ?? '', csrfField);
  return { token: value, body: rest };
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
