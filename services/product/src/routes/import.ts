import { ImportReport } from '@eshop/contracts/product';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { route, routes } from '@eshop/service-kit/http/route';
import { streamUpload } from '@eshop/service-kit/http/stream-upload';
import { z } from 'zod';
import type { ImportProducts } from '../importing/import-products.ts';
import { maxFileBytes } from '../importing/read-rows.ts';

const Query = z.object({ dryRun: z.stringbool().default(false) });

export const importRoutes = (importProducts: ImportProducts) =>
  routes('/v1/products/import', {
    'POST /': route({
      summary: 'Add or change products by a CSV file, with a report of the rows that are wrong',
      description:
        'Columns: sku (needed), name, brand, description, category (path or id), vehicleClass, price and cost in dollars, spec:… for specifications. A column that is missing leaves what products have. At most 10,000 rows and 10 MiB. Rows count from the headings, which are row 1. The same file twice changes nothing the second time; dryRun writes nothing.',
      allow: 'product:edit',
      query: Query,
      upload: 'file',
      reply: [200, ImportReport],
      problems: { 413: 'Too large' },
      handler: async ({ query, req, user }) =>
        importProducts(await streamUpload(req, { field: 'file', maxBytes: maxFileBytes }), actorOf(user), query),
    }),
  });
