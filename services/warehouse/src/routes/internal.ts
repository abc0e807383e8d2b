import { Id } from '@eshop/contracts/ids';
import { Allocate, AllocationOutcome } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { createReservations } from '../store/reservations.ts';

const Order = z.object({ orderId: Id });

export const internalRoutes = (reservations: ReturnType<typeof createReservations>) =>
  routes('/internal', {
    'POST /allocations': route({
      summary: 'Where stock would come from; takes nothing',
      allow: 'caller',
      body: Allocate,
      repeatable: true,
      reply: [200, AllocationOutcome],
      handler: ({ body }) => reservations.plan(body),
    }),
    'PUT /reservations/:orderId': route({
      summary: 'Hold stock for an order',
      allow: 'caller',
      params: Order,
      body: Allocate,
      repeatable: true,
      reply: [200, AllocationOutcome],
      handler: ({ params, body }) => reservations.hold(params.orderId, body),
    }),
    'DELETE /reservations/:orderId': route({
      summary: 'Release what an order holds, or may come to hold',
      allow: 'caller',
      params: Order,
      repeatable: true,
      reply: [204],
      handler: ({ params }) => reservations.release(params.orderId),
    }),
  });
