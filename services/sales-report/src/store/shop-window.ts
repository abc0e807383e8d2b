import type { ListBestSellers } from './best-sellers.ts';

const days = 30;
const keptMs = 60_000;
const shown = 24;

/**
 * The ids of the best sellers of the last thirty days, for the customer site. Asked from the database at most once a
 * minute, however many ask at once; a failure is not kept.
 */
export const createShopWindow = (bestSellers: ListBestSellers, now: () => Date) => {
  let kept: { until: number; ids: Promise<string[]> } | undefined;
  const ask = async () => {
    const from = new Date(now().getTime() - days * 86_400_000).toISOString();
    const { items } = await bestSellers({ from, by: 'quantity', limit: shown });
    return items.map(({ productId }) => productId);
  };
  return (): Promise<string[]> => {
    if (kept && now().getTime() < kept.until) return kept.ids;
    const ids = ask();
    kept = { until: now().getTime() + keptMs, ids };
    ids.catch(() => {
      kept = undefined;
    });
    return ids;
  };
};

export type ShopWindow = ReturnType<typeof createShopWindow>;
