import { Id } from '@eshop/contracts/ids';
import { PayableReply } from '@eshop/contracts/order';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { ReadOrders } from '../use-cases/read-orders.ts';

/** The routes that other services call. */
export const internalRoutes = ({ payable }: Pick<ReadOrders, 'payable'>) =>
  routes('/internal/orders', {
    'GET /:id': route({
      name: 'getPayableOrder',
      summary: 'The order for a payment that has not heard of it',
      allow: 'caller',
      params: z.object({ id: Id }),
      reply: [200, PayableReply],
      handler: async ({ params }) => ({ order: await payable(params.id) }),
    }),
  });
