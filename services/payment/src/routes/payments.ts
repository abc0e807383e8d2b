import { pipeline } from 'node:stream/promises';
import { Id } from '@eshop/contracts/ids';
import {
  Payment,
  PaymentCounts,
  PaymentCountsQuery,
  PaymentListQuery,
  PaymentPage,
  RefundPayment,
  RejectPayment,
  RequestProof,
} from '@eshop/contracts/payment';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { createPayments } from '../payments.ts';
import { proofUpload } from '../proof/inspect-proof.ts';
import type { PaymentStore } from '../store/payments.ts';
import { createDecisionRoute } from './decision-route.ts';

interface Deps {
  payments: ReturnType<typeof createPayments>;
  store: PaymentStore;
}

const One = z.object({ id: Id });
const OfOrder = z.object({ orderId: Id });

export const paymentRoutes = ({ payments, store }: Deps) => {
  const decision = createDecisionRoute(payments);
  return routes('/v1/payments', {
    'GET /': route({
      summary: 'Payments, oldest first, or `sort=newest`',
      description:
        '`status` takes several, with commas between. `q` is an id of a payment or an order, or how an order’s number begins.',
      allow: 'payment:manage',
      query: PaymentListQuery,
      reply: [200, PaymentPage],
      handler: ({ query }) => store.list(query),
    }),
    'GET /counts': route({
      summary: 'How many payments wait in each state, and since when the oldest does; with `closed`, of all states',
      description:
        'A proof waits since it was sent, others since they are there. `closed` reads every payment. `escalated` proofs have waited longer than the review time.',
      allow: 'payment:manage',
      query: PaymentCountsQuery,
      reply: [200, PaymentCounts],
      handler: async ({ query }) => {
        const [counts, escalated] = await Promise.all([store.counts(query), store.escalated()]);
        return { counts, escalated, reviewHours: store.reviewHours };
      },
    }),
    'GET /by-order/:orderId': route({
      summary: 'The payment of an order',
      allow: 'payment:own',
      params: OfOrder,
      reply: [200, Payment],
      handler: ({ params, user }) => payments.ofOrder(user, params.orderId),
    }),
    'POST /by-order/:orderId/proof': route({
      summary: 'Send the proof of payment: a PDF, PNG, JPEG or WebP of at most 10 MiB',
      description:
        'Until an admin decides, another proof replaces the first; at most ten. The deadline is judged by when the request began, and the file may take 120 seconds to arrive. At most two uploads per user at a time.',
      allow: 'payment:own',
      params: OfOrder,
      upload: proofUpload,
      reply: [201, Payment],
      problems: {
        408: 'The file took too long to arrive',
        409: 'The payment is in a state that does not allow it',
        413: 'The file is too large',
        415: 'The file is of another type',
        429: 'Too many uploads at a time, or too many requests',
      },
      handler: ({ params, user, receiveUpload }) => payments.submitProof(user, params.orderId, receiveUpload),
    }),
    'GET /:id/proof': route({
      summary: 'The proof, by an address that works for a minute',
      allow: 'payment:own',
      params: One,
      reply: [302],
      handler: async ({ params, user, res }) =>
        res.set('cache-control', 'no-store').redirect(302, await payments.proofUrl(user, params.id)),
    }),
    'GET /:id/proof/content': route({
      summary: 'The proof itself, for who judges it; never to be shown as a page of its own',
      allow: 'payment:manage',
      params: One,
      produces: 'application/octet-stream',
      reply: [200],
      handler: async ({ params, user, res, signal }) => {
        const { contentType, size, file } = await payments.openProof(user, params.id);
        res.set({
          'content-type': contentType,
          'cache-control': 'private, no-store, no-transform',
          'content-disposition': 'attachment',
          'content-security-policy': 'sandbox',
          'x-content-type-options': 'nosniff',
          ...(size && { 'content-length': String(size) }),
        });
        await pipeline(file, res, { signal });
      },
    }),
    'POST /:id/approve': decision({
      summary: 'Accept the proof: the order is paid',
      body: undefined,
      decisionOf: () => ({ action: 'approve' }),
    }),
    'POST /:id/request-proof': decision({
      summary: 'Request another proof with a reason that the customer sees',
      description: 'The order waits for its payment again, with a new deadline, and keeps its stock.',
      body: RequestProof,
      decisionOf: ({ reason }) => ({ action: 'requestProof', reason }),
    }),
    'POST /:id/reject': decision({
      summary: 'Reject the proof; with `moneyReceived` a refund is due',
      body: RejectPayment,
      decisionOf: ({ reason, moneyReceived }) => ({ action: 'reject', reason, moneyReceived }),
    }),
    'POST /:id/refund': decision({
      summary: 'Record that the money was refunded',
      body: RefundPayment,
      decisionOf: ({ reference }) => ({ action: 'refund', reference }),
    }),
  });
};
