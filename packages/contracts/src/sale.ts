import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money } from './money.ts';
import { PageQuery, pageOf } from './page.ts';
import { line } from './text.ts';

/** What one line of a paid order sold from one warehouse; a failed order has the same with negative quantity and money. */
export const Sale = z
  .object({
    id: Id,
    orderId: Id,
    productId: Id,
    category: z.string(),
    warehouseId: Id,
    quantity: z.int(),
    price: Money,
    cost: Money,
    margin: Money,
    soldAt: Timestamp,
  })
  .meta({ id: 'Sale' });
export type Sale = z.infer<typeof Sale>;
export const SalePage = pageOf(Sale).meta({ id: 'SalePage' });

/** Which sales: `from` is included, `to` is not. */
export const SaleFilter = z.object({
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  productId: Id.optional(),
  category: line(120).optional(),
  warehouseId: Id.optional(),
});
export type SaleFilter = z.infer<typeof SaleFilter>;
export const SaleListQuery = PageQuery.extend(SaleFilter.shape);

export const SalesSummary = z
  .object({ orders: z.int(), quantity: z.int(), revenue: Money, cost: Money, margin: Money })
  .meta({ id: 'SalesSummary' });
export type SalesSummary = z.infer<typeof SalesSummary>;
