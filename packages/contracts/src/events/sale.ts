import { z } from 'zod';
import { Id, Timestamp } from '../ids.ts';
import { Money } from '../money.ts';
import { CategoryRef } from '../product.ts';
import { event } from './envelope.ts';

/**
 * One sale fact for each line and warehouse; `reversal` is the same with negative quantity, of an order that failed, and
 * `return` has the units that came back after delivery. Units that cannot be sold again are returned at a cost of 0: what
 * they cost is lost.
 */
export const SaleCreated = event({
  orderId: Id,
  kind: z.enum(['sale', 'reversal', 'return']),
  soldAt: Timestamp,
  facts: z.array(
    z.object({
      productId: Id,
      name: z.string().optional(),
      category: CategoryRef,
      warehouseId: Id,
      quantity: z.int(),
      price: Money,
      cost: Money,
    }),
  ),
}).describe('Sale facts of an order: sold, reversed, or returned.');
export type SaleCreated = z.infer<typeof SaleCreated>;
