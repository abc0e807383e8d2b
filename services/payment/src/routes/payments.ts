import { Id } from '@eshop/contracts/ids';
import {
  maxProofBytes,
  Payment,
  PaymentListQuery,
  PaymentPage,
  proofTypes,
  RefundPayment,
  RejectPayment,
} from '@eshop/contracts/payment';
import { route, routes } from '@eshop/service-kit/http/route';
import { readUpload } from '@eshop/service-kit/http/upload';
import { z } from 'zod';
import type { createPayments } from '../payments.ts';
import type { createPaymentStore } from '../store/payments.ts';

interface Deps {
  payments: ReturnType<typeof createPayments>;
  store: ReturnType<typeof createPaymentStore>;
}

const One = z.object({ id: Id });
const OfOrder = z.object({ orderId: Id });
const proof = { field: 'file', maxBytes: maxProofBytes, types: proofTypes };
const wrongState = { 409: 'The payment is in a state that does not allow it' };

export const paymentRoutes = ({ payments, store }: Deps) =>
  routes('/v1/payments', {
    'GET /': route({
      summary: 'Payments, oldest first',
      allow: 'payment:manage',
      query: PaymentListQuery,
      reply: [200, PaymentPage],
      handler: ({ query }) => store.list(query),
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
      allow: 'payment:own',
      params: OfOrder,
      upload: 'file',
      reply: [201, Payment],
      problems: { ...wrongState, 413: 'The file is too large', 415: 'The file is of another type' },
      handler: ({ params, user, req }) => payments.submitProof(user, params.orderId, () => readUpload(req, proof)),
    }),
    'GET /:id/proof': route({
      summary: 'The proof, by an address that works for a minute',
      allow: 'payment:own',
      params: One,
      reply: [302],
      handler: async ({ params, user, res }) =>
        res.set('cache-control', 'no-store').redirect(302, await payments.proofUrl(user, params.id)),
    }),
    'POST /:id/approve': route({
      summary: 'Accept the proof: the order is paid',
      allow: 'payment:manage',
      params: One,
      reply: [200, Payment],
      problems: wrongState,
      handler: ({ params, user }) => payments.approve(user, params.id),
    }),
    'POST /:id/reject': route({
      summary: 'Turn the proof down',
      allow: 'payment:manage',
      params: One,
      body: RejectPayment,
      reply: [200, Payment],
      problems: wrongState,
      handler: ({ params, user, body }) => payments.reject(user, params.id, body.reason),
    }),
    'POST /:id/refund': route({
      summary: 'Record that the money was given back',
      allow: 'payment:manage',
      params: One,
      body: RefundPayment,
      reply: [200, Payment],
      problems: wrongState,
      handler: ({ params, user, body }) => payments.refund(user, params.id, body.reference),
    }),
  });
