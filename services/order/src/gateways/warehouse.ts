import { type Allocate, AllocationOutcome, PlanOutcome, type ReserveStock } from '@eshop/contracts/stock';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { z } from 'zod';

/** Plans where stock would come from, reserves it and releases it. */
export interface WarehouseGateway {
  plan(request: Allocate): Promise<PlanOutcome>;
  reserve(orderId: string, request: ReserveStock): Promise<AllocationOutcome>;
  release(orderId: string): Promise<void>;
}

/** Creates the gateway to warehouse. */
export const warehouseGateway = (sidecar: Sidecar): WarehouseGateway => ({
  plan: (request) => sidecar.invoke('warehouse', 'POST /internal/allocations', { body: request, reply: PlanOutcome }),
  reserve: (orderId, request) =>
    sidecar.invoke('warehouse', 'PUT /internal/reservations/:orderId', {
      params: { orderId },
      body: request,
      reply: AllocationOutcome,
    }),
  release: (orderId) =>
    sidecar.invoke('warehouse', 'DELETE /internal/reservations/:orderId', {
      params: { orderId },
      reply: z.undefined(),
    }),
});
