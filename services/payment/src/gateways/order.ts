import { PayableReply } from '@eshop/contracts/order';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** Orders that payment has not heard of yet. */
export const orderGateway = (sidecar: Sidecar) => ({
  payable: async (id: string) =>
    (await sidecar.invoke('order', 'GET /internal/orders/:id', { params: { id }, reply: PayableReply })).order,
});

export type OrderGateway = ReturnType<typeof orderGateway>;
