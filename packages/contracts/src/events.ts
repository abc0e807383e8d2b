import type { Topic } from '@eshop/topology';
import type { z } from 'zod';
import { OrderCreated, OrderReturned, OrderStatusUpdated } from './events/order.ts';
import { PaymentUpdated } from './events/payment.ts';
import { ProductCreated, ProductQuantityUpdated, ProductUpdated } from './events/product.ts';
import { SaleCreated } from './events/sale.ts';

/** The schema of each topic's `data`, on both ends. */
export const events = {
  'product-created': ProductCreated,
  'product-updated': ProductUpdated,
  'product-quantity-updated': ProductQuantityUpdated,
  'order-created': OrderCreated,
  'order-status-updated': OrderStatusUpdated,
  'order-returned': OrderReturned,
  'payment-updated': PaymentUpdated,
  'sale-created': SaleCreated,
} as const satisfies Record<Topic, z.ZodType>;

export type EventOf<T extends Topic> = z.infer<(typeof events)[T]>;

/** An event on its way out: what the outbox stores. */
export interface OutgoingEvent<T extends Topic = Topic> {
  topic: T;
  data: EventOf<T>;
}
