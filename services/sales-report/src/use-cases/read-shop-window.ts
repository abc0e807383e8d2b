import type { ReadSales } from './read-sales.ts';

export type ReadShopWindow = () => Promise<string[]>;

const periodDays = 30;
const cacheTtlMs = 60_000;
const maxProducts = 24;

/**
 * Returns the ids of the best sellers of the last thirty days, for the customer site. Queries at most once a minute, however
 * many callers there are at once; a failure is not cached.
 */
export const createReadShopWindow = (
  { listBestSellers }: Pick<ReadSales, 'listBestSellers'>,
  now: () => Date,
): ReadShopWindow => {
  let cachedIds: { until: number; ids: Promise<string[]> } | undefined;
  const query = async () => {
    const from = new Date(now().getTime() - periodDays * 86_400_000).toISOString();
    const { items } = await listBestSellers({ from, by: 'quantity', limit: maxProducts });
    return items.map(({ productId }) => productId);
  };
  return () => {
    if (cachedIds && now().getTime() < cachedIds.until) return cachedIds.ids;
    const ids = query();
    cachedIds = { until: now().getTime() + cacheTtlMs, ids };
    ids.catch(() => {
      cachedIds = undefined;
    });
    return ids;
  };
};
