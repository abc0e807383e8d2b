import { SetAlertLevel, StockAlertPage, StockAlertQuery, StockLevel } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { checkBound } from '../domain/bound.ts';
import type { createAlerts } from '../store/alerts.ts';

export const alertRoutes = (alerts: ReturnType<typeof createAlerts>) =>
  routes('/v1/stock', {
    'GET /alerts': route({
      summary: 'Products below their alert level, newest alert first; or those that are back',
      description: '`count` adds how many there are in all, counted up to 10,000.',
      allow: 'stock:read',
      query: StockAlertQuery,
      reply: [200, StockAlertPage],
      handler: ({ query, user }) => alerts.list(query, user.warehouses),
    }),
    'PUT /alert-levels': route({
      summary: 'Set how few pieces of a product in a warehouse raise an alert; 0 never does',
      allow: 'stock:manage',
      body: SetAlertLevel,
      reply: [200, StockLevel],
      handler: ({ body, user }) => {
        checkBound(user, body.warehouseId);
        return alerts.setLevel(body);
      },
    }),
  });
