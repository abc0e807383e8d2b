import { Payment, PaymentPage } from '@eshop/contracts/payment';
import { call } from '@eshop/ui/server/call';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';
import { traceparent } from '@eshop/ui/server/trace';

type Query = Readonly<Record<string, string>>;

/** What this site asks of payment, in somebody's name. Each throws as `call` does. */
export const payment = {
  list: (session: Session, query: Query) => call('payment', 'GET /v1/payments', { session, query, reply: PaymentPage }),
  approve: (session: Session, id: string) =>
    call('payment', 'POST /v1/payments/:id/approve', { session, params: { id }, reply: Payment }),
  reject: (session: Session, id: string, reason: string) =>
    call('payment', 'POST /v1/payments/:id/reject', { session, params: { id }, body: { reason }, reply: Payment }),
  /** The proof as payment answers it: a redirect to an address that works for a minute, or a refusal. */
  proof: async ({ accessToken }: Session, id: string) =>
    site().open('payment', 'GET /v1/payments/:id/proof', {
      params: { id },
      headers: { traceparent: await traceparent(), authorization: `Bearer ${accessToken}` },
    }),
};
