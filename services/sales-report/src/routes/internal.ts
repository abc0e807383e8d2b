import { BestSellerIds } from '@eshop/contracts/sale';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ReadShopWindow } from '../use-cases/read-shop-window.ts';

export const internalRoutes = ({ readShopWindow }: { readShopWindow: ReadShopWindow }) =>
  routes('/internal', {
    'GET /best-sellers': route({
      name: 'listBestSellerIds',
      summary: 'The best sellers of the last thirty days, for the customer site',
      allow: 'caller',
      reply: [200, BestSellerIds],
      handler: async () => ({ ids: await readShopWindow() }),
    }),
  });
