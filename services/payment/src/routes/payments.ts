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
} from '@eshop/contracts/payment';
import { optionalVersion } from '@eshop/service-kit/http/precondition';
import { route, routes } from '@eshop/service-kit/http/route';

import { z } from 'zod';
import type { createPayments } from '../payments.ts';
import { readProof } from '../proof/read-proof.ts';
import { createSlots } from '../proof/slots.ts';
import type { createPaymentStore } from '../store/payments.ts';

interface Deps {
  payments: ReturnType<typeof createPayments>;
  store: ReturnType<typeof createPaymentStore>;
}

const One = z.object({ id: Id });
const OfOrder = z.object({ orderId: Id });
const wrongState = { 409: 'The payment is in a state that does not allow it' };
const stale = { 412: 'The payment is no longer the version that If-Match names' };
const ifMatch = 'With the payment’s `version` as `If-Match`, it holds for the proof that was seen alone.';

/** Files are held in memory while they are judged and stored: so many at once fit there. */
const slots = createSlots(4, 100);

export const paymentRoutes = ({ payments, store }: Deps) =>
  routes('/v1/payments', {
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
      description: 'A proof waits since it was sent, others since they are there. `closed` reads every payment.',
      allow: 'payment:manage',
      query: PaymentCountsQuery,
      reply: [200, PaymentCounts],
      handler: async ({ query }) => ({ counts: await store.counts(query) }),
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
      description: 'Until somebody decided, another proof takes the place of the first; at most ten in all.',
      allow: 'payment:own',
      params: OfOrder,
      upload: 'file',
      reply: [201, Payment],
      problems: { ...wrongState, 413: 'The file is too large', 415: 'The file is of another type' },
      handler: ({ params, user, req }) => slots(() => payments.submitProof(user, params.orderId, () => readProof(req))),
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
    'POST /:id/approve': route({
      summary: 'Accept the proof: the order is paid',
      description: ifMatch,
      allow: 'payment:manage',
      params: One,
      reply: [200, Payment],
      problems: { ...wrongState, ...stale },
      handler: ({ params, user, req }) => payments.approve(user, params.id, optionalVersion(req)),
    }),
    'POST /:id/reject': route({
      summary: 'Turn the proof down',
      description: ifMatch,
      allow: 'payment:manage',
      params: One,
      body: RejectPayment,
      reply: [200, Payment],
      problems: { ...wrongState, ...stale },
      handler: ({ params, user, body, req }) => payments.reject(user, params.id, body.reason, optionalVersion(req)),
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
