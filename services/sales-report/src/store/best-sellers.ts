import type { BestSellers, BestSellersQuery } from '@eshop/contracts/sale';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { matching } from './matching.ts';
import type { SalesDb } from './tables.ts';
import { toTotals, totals } from './totals.ts';

/** The products that sold best, best first; as many as `limit`. One query. */
export const createBestSellers =
  (db: Kysely<SalesDb>) =>
  async ({ by, limit, ...filter }: z.infer<typeof BestSellersQuery>): Promise<BestSellers> => {
    const rows = await db
      .selectFrom('sales')
      .where((eb) => matching(eb, filter))
      .select(['product_id as productId', sql<string | null>`max(name)`.as('name')])
      .select(sql<string>`max(category)`.as('category'))
      .select(totals)
      .groupBy('product_id')
      .having(sql<number>`sum(quantity)`, '>', 0)
      .orderBy(measures[by], 'desc')
      .orderBy('product_id')
      .limit(limit)
      .execute();
    return {
      items: rows.map(({ productId, name, category, ...row }) => ({ productId, name, category, ...toTotals(row) })),
    };
  };

const measures = {
  quantity: sql<number>`sum(quantity)`,
  revenue: sql<number>`sum(quantity * price)`,
  margin: sql<number>`sum(quantity * (price - cost))`,
} as const;
