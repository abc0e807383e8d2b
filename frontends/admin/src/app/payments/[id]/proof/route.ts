import { payment } from '../../../../gateways/payment.ts';
import { requireStaff } from '../../../../staff.ts';

interface Context {
  params: Promise<{ id: string }>;
}

const words: Readonly<Record<number, string>> = {
  403: 'You may not see this proof.',
  404: 'There is no such proof.',
};

/** Leads to the proof: payment signs an address that works for a minute, and the browser goes there itself. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const session = await requireStaff('/payments');
  const answer = await payment.proof(session, (await params).id).catch(() => undefined);
  await answer?.body?.cancel();
  const location = answer?.status === 302 ? answer.headers.get('location') : null;
  const headers = { 'cache-control': 'no-store' };
  if (location) return new Response(null, { status: 302, headers: { ...headers, location } });
  const status = answer && answer.status < 500 ? answer.status : 503;
  return new Response(words[status] ?? 'The proof cannot be shown for the moment.', { status, headers });
};
