import type { Payment } from '@eshop/contracts/payment';
import { answerOf, api, atVersion } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';

const payments = (session: Session) => api('payment', { session, timeoutMs: 5000 });
/** The path and the version of a payment that a decision is based on. */

/** What this site asks of payment, in somebody's name. Each throws as `answerOf` does. */
export const payment = {
  list: (session: Session, query: Readonly<Record<string, string>>) =>
    answerOf(payments(session).GET('/v1/payments', { params: { query: query as object } })),
  counts: (session: Session) => answerOf(payments(session).GET('/v1/payments/counts')),
  ofOrder: (session: Session, orderId: string): Promise<Payment> =>
    answerOf(payments(session).GET('/v1/payments/by-order/{orderId}', { params: { path: { orderId } } })),
  approve: (session: Session, id: string, version: number): Promise<Payment> =>
    answerOf(payments(session).POST('/v1/payments/{id}/approve', atVersion(id, version))),
  requestProof: (session: Session, id: string, reason: string, version: number): Promise<Payment> =>
    answerOf(
      payments(session).POST('/v1/payments/{id}/request-proof', { ...atVersion(id, version), body: { reason } }),
    ),
  reject: (
    session: Session,
    id: string,
    body: { reason: string; moneyReceived: boolean },
    version: number,
  ): Promise<Payment> =>
    answerOf(payments(session).POST('/v1/payments/{id}/reject', { ...atVersion(id, version), body })),
  checkMoney: (
    session: Session,
    id: string,
    body: { moneyReceived: boolean; reason?: string | undefined },
    version: number,
  ): Promise<Payment> =>
    answerOf(
      payments(session).POST('/v1/payments/{id}/check-money', {
        ...atVersion(id, version),
        body: { moneyReceived: body.moneyReceived, ...(body.reason !== undefined && { reason: body.reason }) },
      }),
    ),
  refund: (session: Session, id: string, reference: string, version: number): Promise<Payment> =>
    answerOf(payments(session).POST('/v1/payments/{id}/refund', { ...atVersion(id, version), body: { reference } })),
  /** The file that proves a payment, as payment answers it, whatever the status. */
  proof: (session: Session, id: string, signal: AbortSignal): Promise<Response> =>
    site().open('payment', 'GET /v1/payments/:id/proof/content', {
      params: { id },
      signal,
      headers: { authorization: `Bearer ${session.accessToken}` },
    }),
};
