import { BestSellerIds } from '@eshop/contracts/sale';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ShopWindow } from '../store/shop-window.ts';

export const internalRoutes = (shopWindow: ShopWindow) =>
  routes('/internal', {
    'GET /best-sellers': route({
      name: 'listBestSellerIds',
      summary: 'The best sellers of the last thirty days, for the customer site',
      allow: 'caller',
      reply: [200, BestSellerIds],
      handler: async () => ({ ids: await shopWindow() }),
    }),
  });
