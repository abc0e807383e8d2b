import { pipeline } from 'node:stream/promises';
import { Id } from '@eshop/contracts/ids';
import {
  CheckMoney,
  Payment,
  PaymentCounts,
  PaymentCountsQuery,
  PaymentListQuery,
  PaymentPage,
  RefundPayment,
  RejectPayment,
  RequestProof,
} from '@eshop/contracts/payment';
import { wrongState } from '@eshop/contracts/problems/orders';
import {
  paymentDeadlinePassed,
  proofLimit,
  proofRefusals,
  proofRequestLimit,
  refundReferenceUsed,
  secondPersonRequired,
  secondPersonTooRecent,
} from '@eshop/contracts/problems/payments';
import { proofTypes } from '@eshop/contracts/proof';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import { proofUpload } from '../proof/inspect-proof.ts';
import type { DecidePayment } from '../use-cases/decide-payment/decide-payment.ts';
import type { OpenProof } from '../use-cases/open-proof.ts';
import type { ReadPayments } from '../use-cases/read-payments.ts';
import type { SubmitProof } from '../use-cases/submit-proof/submit-proof.ts';
import { createDecisionRoute } from './decision-route.ts';

interface UseCases {
  readPayments: ReadPayments;
  submitProof: SubmitProof;
  openProof: OpenProof;
  decidePayment: DecidePayment;
}

const One = z.object({ id: Id });
const OfOrder = z.object({ orderId: Id });

export const paymentRoutes = ({ readPayments, submitProof, openProof, decidePayment }: UseCases) => {
  const decision = createDecisionRoute(decidePayment);
  return routes('/v1/payments', {
    'GET /': route({
      name: 'listPayments',
      summary: 'Payments, oldest first, or `sort=newest`',
      description:
        '`status` takes several, with commas between. `q` is an id of a payment or an order, or how an order’s number begins.',
      allow: 'payment:manage',
      query: PaymentListQuery,
      reply: [200, PaymentPage],
      handler: ({ query }) => readPayments.listPayments(query),
    }),
    'GET /counts': route({
      name: 'countPayments',
      summary: 'How many payments wait in each state, and since when the oldest does; with `closed`, of all states',
      description:
        'A proof waits since it was sent, others since they are there. `closed` reads every payment. `escalated` proofs have waited longer than the review time.',
      allow: 'payment:manage',
      query: PaymentCountsQuery,
      reply: [200, PaymentCounts],
      handler: ({ query }) => readPayments.countPayments(query),
    }),
    'GET /by-order/:orderId': route({
      name: 'getPaymentOfOrder',
      summary: 'The payment of an order',
      allow: 'payment:own',
      params: OfOrder,
      reply: [200, Payment],
      handler: ({ params, user }) => readPayments.getPaymentOfOrder(user, params.orderId),
    }),
    'POST /by-order/:orderId/proof': route({
      name: 'submitProof',
      summary: 'Send the proof of payment: a PDF, PNG, JPEG, WebP, GIF or AVIF of at most 10 MiB',
      description:
        'Until an admin decides, another proof replaces the first; at most ten. The deadline is judged by when the request began, and the file may take 120 seconds to arrive, at 4 KiB a second or more. At most two uploads per user at a time. Only what the file shows is kept: GIF and AVIF become JPEG, a PDF is written anew from its pages.',
      allow: 'payment:own',
      params: OfOrder,
      upload: proofUpload,
      reply: [201, Payment],
      problems: [paymentDeadlinePassed, proofLimit, wrongState, ...Object.values(proofRefusals)],
      handler: ({ params, user, receiveUpload }) => submitProof(user, params.orderId, receiveUpload),
    }),
    'GET /:id/proof': route({
      name: 'getProof',
      summary: 'The proof, by an address that works for a minute',
      allow: 'payment:own',
      params: One,
      reply: [302],
      replyHeaders: { Location: 'A signed address of the proof, which is sent as an attachment of its content type' },
      handler: async ({ params, user, res }) =>
        res.set('cache-control', 'no-store').redirect(302, await openProof.signUrl(user, params.id)),
    }),
    'GET /:id/proof/content': route({
      name: 'getProofContent',
      summary: 'The proof itself, for who judges it; never to be shown as a page of its own',
      allow: 'payment:manage',
      params: One,
      produces: proofTypes,
      reply: [200],
      handler: async ({ params, user, res, signal }) => {
        const { contentType, size, file } = await openProof.read(user, params.id);
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
      name: 'approvePayment',
      summary: 'Accept the proof: the order is paid',
      body: undefined,
      decisionOf: () => ({ action: 'approve' }),
    }),
    'POST /:id/request-proof': decision({
      name: 'requestProof',
      problems: [proofRequestLimit],
      summary: 'Request another proof with a reason that the customer sees',
      description: 'The order waits for its payment again, with a new deadline, and keeps its stock.',
      body: RequestProof,
      decisionOf: ({ reason }) => ({ action: 'requestProof', reason }),
    }),
    'POST /:id/reject': decision({
      name: 'rejectPayment',
      summary: 'Reject the proof; with `moneyReceived` a refund is due',
      body: RejectPayment,
      decisionOf: ({ reason, moneyReceived }) => ({ action: 'reject', reason, moneyReceived }),
    }),
    'POST /:id/check-money': decision({
      name: 'checkMoney',
      summary:
        'Record whether the money of an order that ended arrived; with `moneyReceived` a refund is due, else nothing is',
      body: CheckMoney,
      decisionOf: ({ moneyReceived, reason }) => ({
        action: moneyReceived ? 'confirmMoney' : 'denyMoney',
        ...(reason !== undefined && { reason }),
      }),
    }),
    'POST /:id/refund': decision({
      name: 'recordRefund',
      problems: [secondPersonRequired, secondPersonTooRecent, refundReferenceUsed],
      summary: 'Record that the money was refunded',
      description:
        'The reference is unique; only its letters and digits are compared. Above an amount, those who approved the payment or made the refund due may not record it, nor who gave one of them the power to, has it from one of them, or has had it for too short a time.',
      body: RefundPayment,
      decisionOf: ({ reference }) => ({ action: 'refund', reference }),
    }),
  });
};
