import type { AppId } from '@eshop/topology';
import type { Platform } from '../platform/handle.ts';
import { type Api, createApi } from './api.ts';
import { ownModels } from './catalogue/vehicles.ts';
import { seedLogins } from './logins.ts';
import { Complete, createMarks, type Marks } from './marks.ts';
import { type Stocked, seedProducts } from './products.ts';
import { seedSales } from './sales.ts';
import { createStocking, seedWarehouses } from './stock.ts';

/** What the demo data needs of a platform. */
export type SeedTarget = Pick<Platform, 'apps' | 'urls' | 'sidecarUrls' | 'tokens' | 'environmentOf'>;

interface Context {
  platform: SeedTarget;
  api: Api;
  marks: Marks;
  runs: (...apps: AppId[]) => boolean;
  note: (text: string) => void;
}

/**
 * Puts the demo logins, catalogue, stock and past sales into a running platform, as far as the apps for them run. Done
 * twice, or again after a run that was killed, it adds only what is missing.
 */
export const seedDemo = async (platform: SeedTarget, note: Context['note'] = console.log): Promise<void> => {
  const runs = (...ids: AppId[]) => ids.every((id) => platform.apps.some((app) => app.id === id));
  if (!runs('auth')) return;
  const context = { platform, api: createApi(platform), marks: createMarks(platform), runs, note };
  const count = wantedProducts();
  const [token, complete] = await Promise.all([seedLogins(context), isComplete(count, context)]);
  if (!complete && runs('product')) await seedShop(count, token, context);
};

const wantedProducts = () => {
  const count = Number(process.env.ESHOP_DEMO_PRODUCTS || ownModels);
  if (Number.isInteger(count) && count >= 0 && count <= 1_000_000) return count;
  throw new Error('ESHOP_DEMO_PRODUCTS is a whole number from 0 to 1000000');
};

/** A mark is set once everything is there; what people delete after that stays deleted. */
const isComplete = async (count: number, { marks }: Context) =>
  ((await marks.get('complete', Complete))?.products ?? -1) >= count;

const seedShop = async (count: number, token: string, context: Context) => {
  const { api, marks, platform, runs, note } = context;
  const warehouses = runs('warehouse') ? await seedWarehouses({ api, token }) : [];
  const stock = createStocking(warehouses, { api, token });
  const stockedProducts: Stocked[] = [];
  await seedProducts(count, {
    api,
    token,
    onReady: async (stocked, { fresh }) => {
      await stock(stocked, { fresh });
      if (stocked.index < ownModels) stockedProducts[stocked.index] = stocked;
    },
    note: (done, of) => note(`Demo data: ${done} of ${of} editions`),
  });
  const forSales = runs('order', 'sales-report') && warehouses.length > 0 && stockedProducts.length > 0;
  if (forSales) await seedSales(stockedProducts, warehouses, { platform, marks, now: Date.now });
  if (forSales) await marks.set('complete', { products: count });
};
