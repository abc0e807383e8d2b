import { BestSellerIds } from '@eshop/contracts/sale';
import { call } from '@eshop/ui/server/call';
import { createMemory } from '@eshop/ui/server/remember';

const remember = createMemory({ freshMs: 60_000, keptMs: 86_400_000, patienceMs: 500, most: 1 });

/** What this site asks of sales-report. Throws as `call` does. */
export const salesReport = {
  bestSellers: async (): Promise<string[]> => {
    const ask = () => call('sales-report', 'GET /internal/best-sellers', { reply: BestSellerIds, timeoutMs: 1500 });
    return (await remember('best-sellers', ask)).value.ids;
  },
};
