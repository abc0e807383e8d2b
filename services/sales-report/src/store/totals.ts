import { money } from '@eshop/contracts/money';
import type { SalesSummary } from '@eshop/contracts/sale';
import { sql } from 'kysely';

/** What facts add up to, in one pass; money in minor units. */
export interface TotalsRow {
  orders: number;
  quantity: number;
  revenue: number;
  cost: number;
}

/** The columns of `TotalsRow` over the facts of a group. An order counts once, however many facts it has. */
export const totals = [
  sql<number>`(count(distinct order_id) filter (where kind = 'sale') - count(distinct order_id) filter (where kind = 'reversal'))::int`.as(
    'orders',
  ),
  sql<number>`coalesce(sum(quantity), 0)::bigint`.as('quantity'),
  sql<number>`coalesce(sum(quantity * price), 0)::bigint`.as('revenue'),
  sql<number>`coalesce(sum(quantity * cost), 0)::bigint`.as('cost'),
] as const;

export const toTotals = ({ orders, quantity, revenue, cost }: TotalsRow): SalesSummary => ({
  orders,
  quantity,
  revenue: money(revenue),
  cost: money(cost),
  margin: money(revenue - cost),
});
