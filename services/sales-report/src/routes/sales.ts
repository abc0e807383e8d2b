import { SaleFilter, SaleListQuery, SalePage, SalesSummary } from '@eshop/contracts/sale';
import { route, routes } from '@eshop/service-kit/http/route';
import type { createSales } from '../store/sales.ts';

export const salesRoutes = (sales: ReturnType<typeof createSales>) =>
  routes('/v1/sales', {
    'GET /': route({
      summary: 'Sale facts, newest first',
      allow: 'sales:read',
      query: SaleListQuery,
      reply: [200, SalePage],
      handler: ({ query }) => sales.list(query),
    }),
    'GET /summary': route({
      summary: 'What the facts add up to',
      allow: 'sales:read',
      query: SaleFilter,
      reply: [200, SalesSummary],
      handler: ({ query }) => sales.summary(query),
    }),
  });
