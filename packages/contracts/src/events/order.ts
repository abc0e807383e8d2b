import { z } from 'zod';
import { Quantity } from '../cart.ts';
import { Id, Timestamp } from '../ids.ts';
import { Money } from '../money.ts';
import { OrderStatus } from '../order.ts';
import { event } from './envelope.ts';

/** The order as its consumers need it: no address, no cost. */
const snapshot = {
  orderId: Id,
  number: z.string(),
  userId: z.string(),
  status: OrderStatus,
  lines: z.array(z.object({ productId: Id, name: z.string(), quantity: Quantity, price: Money, lineTotal: Money })),
  total: Money,
  paymentDeadline: Timestamp,
  createdAt: Timestamp,
};

/**
 * Units of a delivered order came back. Each return is one event, complete in itself: its lines say from which warehouse's
 * allocation the units were, and whether they go back into its stock; `refund` is owed to the buyer.
 */
export const OrderReturned = event({
  ...snapshot,
  returnId: Id,
  returned: z.array(z.object({ productId: Id, warehouseId: Id, quantity: z.int().min(1), restock: z.boolean() })),
  refund: Money,
  by: z.string(),
}).describe('Units of a delivered order came back. Each return is one event.');
export type OrderReturned = z.infer<typeof OrderReturned>;

/**
 * `cartId` is the cart whose lines were ordered and `cartVersion` its version then, null when the buyer named the items. Lines
 * that were put into the cart after that version were not ordered.
 */
export const OrderCreated = event({
  ...snapshot,
  cartId: z.string().nullable(),
  cartVersion: z.int().nullable().optional(),
}).describe('An order was placed and waits for its payment.');
export type OrderCreated = z.infer<typeof OrderCreated>;

/** `from` is the state before, `by` who changed it. */
export const OrderStatusUpdated = event({
  ...snapshot,
  from: OrderStatus,
  by: z.string(),
  note: z.string().nullable(),
}).describe('An order moved to another status.');
export type OrderStatusUpdated = z.infer<typeof OrderStatusUpdated>;
