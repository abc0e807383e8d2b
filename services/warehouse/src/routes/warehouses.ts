import { PageQuery } from '@eshop/contracts/page';
import { warehouseNameTaken } from '@eshop/contracts/problems/stock';
import { CreateWarehouse, Warehouse, WarehousePage } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { route, routes } from '@eshop/service-kit/http/route';
import type { OpenWarehouse } from '../use-cases/open-warehouse.ts';
import type { ReadWarehouses } from '../use-cases/read-warehouses.ts';

interface UseCases {
  openWarehouse: OpenWarehouse;
  readWarehouses: ReadWarehouses;
}

export const warehouseRoutes = ({ openWarehouse, readWarehouses }: UseCases) =>
  routes('/v1/warehouses', {
    'GET /': route({
      name: 'listWarehouses',
      summary: 'The warehouses',
      allow: 'stock:read',
      query: PageQuery,
      reply: [200, WarehousePage],
      handler: ({ query }) => readWarehouses(query),
    }),
    'POST /': route({
      name: 'createWarehouse',
      summary: 'Open a warehouse',
      allow: 'stock:manage',
      body: CreateWarehouse,
      reply: [201, Warehouse],
      problems: [warehouseNameTaken],
      handler: ({ body, user }) => openWarehouse(body, actorOf(user)),
    }),
  });
