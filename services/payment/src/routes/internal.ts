import { CloseOutcome, ClosePayment } from '@eshop/contracts/payment';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ClosePayment as ClosePaymentUseCase } from '../use-cases/close-payment.ts';

export const internalRoutes = ({ closePayment }: { closePayment: ClosePaymentUseCase }) =>
  routes('/internal/payments', {
    'POST /close': route({
      name: 'closePayment',
      summary: 'Close the payment of an order that expired or was cancelled, if nothing stands against it',
      allow: 'caller',
      body: ClosePayment,
      repeatable: true,
      reply: [200, CloseOutcome],
      handler: ({ body }) => closePayment(body),
    }),
  });
