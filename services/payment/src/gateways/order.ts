import { type PayableOrder, PayableReply } from '@eshop/contracts/order';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';

/** Orders of which no event has been consumed yet. */
export interface OrderGateway {
  /** Returns an order that can be paid; null where there is none. */
  payable(id: string): Promise<PayableOrder | null>;
}

export const orderGateway = (sidecar: Sidecar): OrderGateway => ({
  payable: async (id) =>
    (await sidecar.invoke('order', 'GET /internal/orders/:id', { params: { id }, reply: PayableReply })).order,
});
