import type { PayableOrder } from '@eshop/contracts/order';
import { CloseOutcome, type CloseReason } from '@eshop/contracts/payment';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import type { z } from 'zod';

/** The judge of the deadline: an order ends only when its payment could be closed. */
export const paymentGateway = (sidecar: Sidecar) => ({
  close: (order: PayableOrder, reason: z.infer<typeof CloseReason>, by: string) =>
    sidecar.invoke('payment', 'POST /internal/payments/close', { body: { ...order, reason, by }, reply: CloseOutcome }),
});
