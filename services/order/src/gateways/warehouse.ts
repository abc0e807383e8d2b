import { type Allocate, AllocationOutcome, PlanOutcome, type ReserveStock } from '@eshop/contracts/stock';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { z } from 'zod';

/** Stock: looking where it would come from, holding it, giving it back. */
export const warehouseGateway = (sidecar: Sidecar) => ({
  plan: (wanted: Allocate) =>
    sidecar.invoke('warehouse', 'POST /internal/allocations', { body: wanted, reply: PlanOutcome }),
  reserve: (orderId: string, wanted: ReserveStock) =>
    sidecar.invoke('warehouse', 'PUT /internal/reservations/:orderId', {
      params: { orderId },
      body: wanted,
      reply: AllocationOutcome,
    }),
  release: (orderId: string) =>
    sidecar.invoke('warehouse', 'DELETE /internal/reservations/:orderId', {
      params: { orderId },
      reply: z.undefined(),
    }),
});
