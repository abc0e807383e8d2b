import { Id } from '@eshop/contracts/ids';
import { Allocate, AllocationOutcome, PlanOutcome, ReserveStock } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { z } from 'zod';
import type { PlanAllocation } from '../use-cases/plan-allocation.ts';
import type { ReleaseStock } from '../use-cases/release-stock.ts';
import type { ReserveStock as ReserveStockUseCase } from '../use-cases/reserve-stock.ts';

interface UseCases {
  planAllocation: PlanAllocation;
  reserveStock: ReserveStockUseCase;
  releaseStock: ReleaseStock;
}

const Order = z.object({ orderId: Id });

export const internalRoutes = ({ planAllocation, reserveStock, releaseStock }: UseCases) =>
  routes('/internal', {
    'POST /allocations': route({
      name: 'planAllocation',
      summary: 'Where stock would come from; takes nothing',
      allow: 'caller',
      body: Allocate,
      repeatable: true,
      reply: [200, PlanOutcome],
      handler: ({ body }) => planAllocation(body),
    }),
    'PUT /reservations/:orderId': route({
      name: 'reserveStock',
      summary: 'Hold stock for an order',
      allow: 'caller',
      params: Order,
      body: ReserveStock,
      repeatable: true,
      reply: [200, AllocationOutcome],
      handler: ({ params, body }) => reserveStock(params.orderId, body),
    }),
    'DELETE /reservations/:orderId': route({
      name: 'releaseStock',
      summary: 'Release what an order holds, or may come to hold',
      allow: 'caller',
      params: Order,
      repeatable: true,
      reply: [204],
      handler: ({ params }) => releaseStock(params.orderId),
    }),
  });
