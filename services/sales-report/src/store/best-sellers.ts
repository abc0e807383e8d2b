import type { BestSellers, BestSellersQuery } from '@eshop/contracts/sale';
import { sql } from 'kysely';
import type { z } from 'zod';
import { matching } from './matching.ts';
import type { Db } from './tables.ts';
import { toTotals, totals } from './totals.ts';

/**
 * Returns the products that sold best, best first, as many as `limit`, each by its current name and category, or those of
 * its latest sale where no event about it has arrived. One query.
 */
export const selectBestSellers = async (
  db: Db,
  { by, limit, ...filter }: z.infer<typeof BestSellersQuery>,
): Promise<BestSellers['items']> => {
  const best = db
    .selectFrom('sales')
    .where((eb) => matching(eb, filter))
    .select(['product_id as productId', measures[by].as('measure')])
    .select(totals)
    .groupBy('product_id')
    .having(sql<number>`sum(quantity)`, '>', 0)
    .orderBy('measure', 'desc')
    .orderBy('product_id')
    .limit(limit);
  const rows = await db
    .selectFrom(best.as('best'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('sales')
          .whereRef('sales.product_id', '=', 'best.productId')
          .select(['name', 'category'])
          .orderBy('sold_at', 'desc')
          .orderBy(sql`name is null`)
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .leftJoin('products', 'products.id', 'best.productId')
    .selectAll('best')
    .select((eb) => [
      eb.fn.coalesce('products.name', 'latest.name').as('name'),
      eb.fn.coalesce('products.category', 'latest.category').as('category'),
    ])
    .orderBy('measure', 'desc')
    .orderBy('productId')
    .execute();
  return rows.map(({ productId, name, category, measure: _, ...row }) => ({
    productId,
    name,
    category,
    ...toTotals(row),
  }));
};

const measures = {
  quantity: sql<number>`sum(quantity)`,
  revenue: sql<number>`sum(quantity * price)`,
  margin: sql<number>`sum(quantity * (price - cost))`,
} as const;
