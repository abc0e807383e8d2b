import type { Payment } from '@eshop/contracts/payment';
import { answerOf, api } from '@eshop/ui/server/api';
import type { Session } from '@eshop/ui/server/sessions';
import { site } from '@eshop/ui/server/site';

const authorization = ({ accessToken }: Session) => ({ authorization: `Bearer ${accessToken}` });

interface MultipartForm {
  contentType: string;
  body: ReadableStream<Uint8Array> | null;
  signal: AbortSignal;
}

/** What this site asks of payment, in a customer's name. */
export const payment = {
  /** Throws as `answerOf` does. */
  ofOrder: (session: Session, orderId: string): Promise<Payment> =>
    answerOf(api('payment', { session }).GET('/v1/payments/by-order/{orderId}', { params: { path: { orderId } } })),
  /** Passes a multipart form on as it comes; the answer is payment's, whatever the status. */
  submitProof: (session: Session, orderId: string, { contentType, body, signal }: MultipartForm): Promise<Response> =>
    site().open('payment', 'POST /v1/payments/by-order/:orderId/proof', {
      params: { orderId },
      signal,
      timeoutMs: 180_000, // the file may take 120 s to arrive, then it is inspected and stored
      body,
      headers: { ...authorization(session), 'content-type': contentType },
    }),
  /** A redirect to the proof's address, which is good for a minute; the answer is payment's, whatever the status. */
  proof: (session: Session, id: string): Promise<Response> =>
    site().open('payment', 'GET /v1/payments/:id/proof', { params: { id }, headers: authorization(session) }),
};
