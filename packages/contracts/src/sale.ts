import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';
import { Money } from './money.ts';
import { PageQuery, pageOf } from './page.ts';
import { searchText } from './text.ts';

/** What one line of a paid order sold from one warehouse; a failed order has the same with negative quantity and money. */
export const Sale = z
  .object({
    id: Id,
    orderId: Id,
    productId: Id,
    /** As it was when it was ordered; null for sales from before names were told. */
    name: z.string().nullable(),
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
  category: searchText(120).optional(),
  warehouseId: Id.optional(),
});
export type SaleFilter = z.infer<typeof SaleFilter>;
export const SaleListQuery = PageQuery.extend(SaleFilter.shape);

const totals = { orders: z.int(), quantity: z.int(), revenue: Money, cost: Money, margin: Money };
/** What facts add up to; `orders` are those that were paid, less those that failed afterwards. */
export const SalesSummary = z.object(totals).meta({ id: 'SalesSummary' });
export type SalesSummary = z.infer<typeof SalesSummary>;

export const SalesInterval = z.enum(['hour', 'day', 'week', 'month']);
export type SalesInterval = z.infer<typeof SalesInterval>;

/** A time zone of the IANA database, in which days, weeks (from Monday) and months begin. Offsets are no zones. */
export const TimeZone = z.string().max(64).refine(isZone, 'a time zone such as Europe/Berlin');

/** What may be the name of a time zone; the report knows which are. */
const TimeZoneName = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+/-]*$/, 'a time zone such as Europe/Berlin')
  .default('UTC');

function isZone(name: string): boolean {
  try {
    return /^[a-z]/i.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const SalesSeriesQuery = SaleFilter.extend({ interval: SalesInterval, timeZone: TimeZoneName });
/** One entry for each interval from `from` to `to`, also where nothing was sold; `start` is its first moment. */
export const SalesSeries = z
  .object({
    interval: SalesInterval,
    timeZone: z.string(),
    points: z.array(z.object({ start: Timestamp, ...totals })),
  })
  .meta({ id: 'SalesSeries' });
export type SalesSeries = z.infer<typeof SalesSeries>;

export const BestSellersQuery = SaleFilter.extend({
  by: z.enum(['quantity', 'revenue', 'margin']).default('quantity'),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});
export const BestSellers = z
  .object({
    items: z.array(z.object({ productId: Id, name: z.string().nullable(), category: z.string(), ...totals })),
  })
  .meta({ id: 'BestSellers' });
export type BestSellers = z.infer<typeof BestSellers>;

/** What the customer site shows as best sellers: the products sold most in the last thirty days, best first. */
export const BestSellerIds = z.object({ ids: z.array(Id) }).meta({ id: 'BestSellerIds' });

export const SalesExportQuery = SaleFilter.extend({ format: z.enum(['csv', 'xlsx', 'pdf']), timeZone: TimeZoneName });
export type SalesExportQuery = z.infer<typeof SalesExportQuery>;
