import { Id } from '@eshop/contracts/ids';
import { PayableReply } from '@eshop/contracts/order';
import { route, routes } from '@eshop/service-kit/http/route';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import { z } from 'zod';
import { isPlaced } from '../domain/order-status.ts';
import { payableOf } from '../orders.ts';
import type { OrderStore } from '../store/orders.ts';

export const internalRoutes = (orders: OrderStore) =>
  routes('/internal/orders', {
    'GET /:id': route({
      name: 'getPayableOrder',
      summary: 'The order for a payment that has not heard of it',
      allow: 'caller',
      params: z.object({ id: Id }),
      reply: [200, PayableReply],
      handler: async ({ params }) => {
        aboutOrder(params.id);
        const order = await orders.get(params.id);
        return { order: order && isPlaced(order.status) ? payableOf(order) : null };
      },
    }),
  });
