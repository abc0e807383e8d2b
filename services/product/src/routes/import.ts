import { ImportReport } from '@eshop/contracts/product';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { route, routes } from '@eshop/service-kit/http/route';
import { createSlots } from '@eshop/service-kit/http/slots';
import { z } from 'zod';
import type { ImportProducts } from '../importing/import-products.ts';
import { maxFileBytes } from '../importing/read-rows.ts';

/** An import keeps the table's writers busy for minutes, so few run at once. */
const slots = createSlots(2, 20);

const Query = z.object({ dryRun: z.stringbool().default(false) });

export const importRoutes = (importProducts: ImportProducts) =>
  routes('/v1/products/import', {
    'POST /': route({
      summary: 'Add or change products by a CSV file, with a report of the rows that are wrong',
      description:
        'Columns: sku (needed), name, brand, description, category (path or id), vehicleClass, price and cost in dollars, spec:… for specifications. A column that is missing leaves what products have. At most 10,000 rows and 10 MiB. Rows count from the headings, which are row 1. The same file twice changes nothing the second time; dryRun writes nothing.',
      allow: 'product:edit',
      query: Query,
      upload: { field: 'file', maxBytes: maxFileBytes },
      reply: [200, ImportReport],
      problems: { 408: 'Too slow', 413: 'Too large', 429: 'Too many uploads' },
      handler: async ({ query, receiveUpload, user }) => {
        const file = await receiveUpload();
        return slots(() => importProducts(file.stream(), actorOf(user), query));
      },
    }),
  });
