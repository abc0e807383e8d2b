import { Id } from '@eshop/contracts/ids';
import { Allocate, AllocationOutcome, PlanOutcome, ReserveStock } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { Reservations } from '../store/reservations.ts';

const Order = z.object({ orderId: Id });

export const internalRoutes = (reservations: Reservations) =>
  routes('/internal', {
    'POST /allocations': route({
      name: 'planAllocation',
      summary: 'Where stock would come from; takes nothing',
      allow: 'caller',
      body: Allocate,
      repeatable: true,
      reply: [200, PlanOutcome],
      handler: ({ body }) => reservations.plan(body),
    }),
    'PUT /reservations/:orderId': route({
      name: 'reserveStock',
      summary: 'Hold stock for an order',
      allow: 'caller',
      params: Order,
      body: ReserveStock,
      repeatable: true,
      reply: [200, AllocationOutcome],
      handler: ({ params, body }) => reservations.hold(params.orderId, body),
    }),
    'DELETE /reservations/:orderId': route({
      name: 'releaseStock',
      summary: 'Release what an order holds, or may come to hold',
      allow: 'caller',
      params: Order,
      repeatable: true,
      reply: [204],
      handler: ({ params }) => reservations.release(params.orderId),
    }),
  });
