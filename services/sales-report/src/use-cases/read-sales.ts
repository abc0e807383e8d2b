import type {
  BestSellers,
  BestSellersQuery,
  SaleFilter,
  SaleListQuery,
  SalePage,
  SalesSummary,
} from '@eshop/contracts/sale';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { selectBestSellers } from '../store/best-sellers.ts';
import { selectSales, sumSales } from '../store/sales.ts';
import type { Db } from '../store/tables.ts';
import { checkRange } from './check-range.ts';

/** What was sold. Throw a 400 problem on a range that ends before it begins. One query each. */
export interface ReadSales {
  /** Returns facts, newest first. Throws a 400 problem on a cursor of another list. */
  listSales(query: z.infer<typeof SaleListQuery>): Promise<z.infer<typeof SalePage>>;
  /** Returns what facts add up to; an order that failed subtracts what it added. */
  summarizeSales(filter: SaleFilter): Promise<SalesSummary>;
  /** Returns the products that sold best, best first. */
  listBestSellers(query: z.infer<typeof BestSellersQuery>): Promise<BestSellers>;
}

const Position = z.object({ at: z.iso.datetime(), id: z.uuid() });

export const createReadSales = (db: Db): ReadSales => ({
  listSales: async ({ cursor, limit, ...filter }) => {
    checkRange(filter);
    const startAfter = positionIn(cursor, Position);
    const sales = await selectSales(db, filter, { after: startAfter, limit: limit + 1 });
    return pageOf(sales, limit, ({ soldAt, id }) => ({ at: soldAt, id }));
  },

  summarizeSales: async (filter) => {
    checkRange(filter);
    return sumSales(db, filter);
  },

  listBestSellers: async (query) => {
    checkRange(query);
    return { items: await selectBestSellers(db, query) };
  },
});
