import type { Money } from '@eshop/contracts/money';
import type { BestSellers, SalesSummary } from '@eshop/contracts/sale';

type Sums = Pick<SalesSummary, 'quantity' | 'revenue' | 'margin'>;

/**
 * Returns what a report's rows leave of its total: products that are not printed, and what came back of sales before its time;
 * undefined when the rows add up to the total.
 */
export const remainderOf = (total: Sums, rows: BestSellers['items']): Sums | undefined => {
  const less = (name: 'revenue' | 'margin'): Money => ({
    amount: rows.reduce((left, row) => left - row[name].amount, total[name].amount),
    currency: total[name].currency,
  });
  const remainder = {
    quantity: rows.reduce((left, row) => left - row.quantity, total.quantity),
    revenue: less('revenue'),
    margin: less('margin'),
  };
  const isNothing = remainder.quantity === 0 && remainder.revenue.amount === 0 && remainder.margin.amount === 0;
  return isNothing ? undefined : remainder;
};
