import { CloseOutcome, ClosePayment } from '@eshop/contracts/payment';
import { route, routes } from '@eshop/service-kit/http/route';
import type { PaymentStore } from '../store/payments.ts';

export const internalRoutes = (store: Pick<PaymentStore, 'close'>) =>
  routes('/internal/payments', {
    'POST /close': route({
      name: 'closePayment',
      summary: 'Close the payment of an order that expired or was cancelled, if nothing stands against it',
      allow: 'caller',
      body: ClosePayment,
      repeatable: true,
      reply: [200, CloseOutcome],
      handler: ({ body }) => store.close(body),
    }),
  });
