import { proofTypes } from '@eshop/contracts/proof';
import { attempt } from '@eshop/ui/server/attempt';
import { currentDesk } from '../../../desk/desk.ts';
import { payment } from '../../../gateways/payment.ts';

interface Context {
  params: Promise<{ id: string }>;
}

const words: Readonly<Record<number, string>> = {
  401: 'You are not logged in any more.',
  403: 'You may not see this proof.',
  404: 'There is no such proof.',
};

/** Only the desk's own pages may show it, it may load and run nothing, and a browser takes it for nothing else than it is. */
const downloadHeaders = {
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
};

/** The file that proves a payment, as payment has it. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { value: desk, problem } = await attempt(currentDesk());
  if (!desk) return refuse(problem?.status ?? 401);
  const answer = await payment.proof(desk.session, (await params).id, request.signal).catch(() => undefined);
  const type = proofTypes.find((known) => known === answer?.headers.get('content-type'));
  if (answer?.status !== 200 || !type) {
    await answer?.body?.cancel();
    return refuse(answer && answer.status < 500 && answer.status !== 200 ? answer.status : 503);
  }
  const way = new URL(request.url).searchParams.has('download') ? 'attachment' : 'inline';
  return new Response(answer.body, {
    headers: {
      ...downloadHeaders,
      'content-type': type,
      'content-disposition': `${way}; filename="proof.${type.split('/')[1]}"`,
    },
  });
};

const refuse = (status: number) =>
  new Response(words[status] ?? 'The proof cannot be shown for the moment.', { status, headers: downloadHeaders });
