import type { PayableOrder } from '@eshop/contracts/order';
import { CloseOutcome, type CloseReason } from '@eshop/contracts/payment';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { z } from 'zod';

/** Closes payments. Payment decides on deadlines: an order ends only when its payment could be closed. */
export interface PaymentGateway {
  close(order: PayableOrder, reason: z.infer<typeof CloseReason>, by: string): Promise<CloseOutcome>;
}

/** Creates the gateway to payment. */
export const paymentGateway = (sidecar: Sidecar): PaymentGateway => ({
  close: (order, reason, by) =>
    sidecar.invoke('payment', 'POST /internal/payments/close', { body: { ...order, reason, by }, reply: CloseOutcome }),
});
