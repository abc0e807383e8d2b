import { otherWarehouse, unknownReference } from '@eshop/contracts/problems/stock';
import { SetAlertLevel, StockAlertPage, StockAlertQuery, StockLevel } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ReadAlerts } from '../use-cases/read-alerts.ts';
import type { SetAlertLevel as SetAlertLevelUseCase } from '../use-cases/set-alert-level.ts';

interface UseCases {
  readAlerts: ReadAlerts;
  setAlertLevel: SetAlertLevelUseCase;
}

export const alertRoutes = ({ readAlerts, setAlertLevel }: UseCases) =>
  routes('/v1/stock', {
    'GET /alerts': route({
      name: 'listStockAlerts',
      summary: 'Products below their alert level, newest alert first; or those that are back',
      description: '`count` adds how many there are in all, counted up to 10,000.',
      allow: 'stock:read',
      query: StockAlertQuery,
      reply: [200, StockAlertPage],
      handler: ({ query, user }) => readAlerts(query, user.warehouses),
    }),
    'PUT /alert-levels': route({
      name: 'setAlertLevel',
      summary: 'Set how few pieces of a product in a warehouse raise an alert; 0 never does',
      allow: 'stock:manage',
      body: SetAlertLevel,
      reply: [200, StockLevel],
      problems: [otherWarehouse, unknownReference],
      handler: ({ body, user }) => setAlertLevel(body, user),
    }),
  });
