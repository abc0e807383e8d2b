import { CloseOutcome, ClosePayment } from '@eshop/contracts/payment';
import { route, routes } from '@eshop/service-kit/http/route';
import type { createPaymentStore } from '../store/payments.ts';

export const internalRoutes = (store: ReturnType<typeof createPaymentStore>) =>
  routes('/internal/payments', {
    'POST /close': route({
      summary: 'Close the payment of an order that expired or was cancelled, if nothing stands against it',
      allow: 'caller',
      body: ClosePayment,
      repeatable: true,
      reply: [200, CloseOutcome],
      handler: ({ body }) => store.close(body),
    }),
  });
