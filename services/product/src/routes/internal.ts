import { BatchGet, ProductSnapshots } from '@eshop/contracts/product';
import { route, routes } from '@eshop/service-kit/http/route';
import type { Reader } from '../reading/reader.ts';

export const internalRoutes = (reader: Reader) =>
  routes('/internal', {
    'POST /snapshots': route({
      summary: 'Products as order freezes them, with their cost',
      allow: 'caller',
      body: BatchGet,
      repeatable: true,
      reply: [200, ProductSnapshots],
      handler: ({ body }) => reader.snapshots(body.ids),
    }),
  });
