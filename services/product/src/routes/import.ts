import { flag } from '@eshop/contracts/page';
import { ImportReport } from '@eshop/contracts/product';
import { route, routes } from '@eshop/service-kit/http/route';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import { maxSpreadsheetBytes } from '@eshop/spreadsheets/spreadsheet';
import { z } from 'zod';
import { editorOf } from '../domain/product-editor.ts';
import type { ImportProducts } from '../use-cases/import-products/import-products.ts';

/** An import keeps the table's writers busy for minutes, so few run at once. */
const slots = createFairSlots(2, 20);

const Query = z.object({ dryRun: flag().default(false) });

export const importRoutes = (importProducts: ImportProducts) =>
  routes('/v1/products/import', {
    'POST /': route({
      name: 'importProducts',
      summary: 'Add or change products by a CSV file or an Excel workbook, with a report on every row',
      description:
        'Columns: sku (required), name, brand, description, category (path or id), vehicleClass, price and cost in dollars, spec:… for specifications. A column that is missing leaves what products have. CSV in UTF-8, UTF-16, or Windows-1252, separated by commas, semicolons, or tabs; of a workbook (.xlsx) the first visible sheet. At most 10,000 rows and 10 MiB. Rows have the numbers that a spreadsheet program shows. The whole file is checked before a row is written; rows with faults are left out. A dryRun writes nothing and reports what the import would do. The same file twice changes nothing the second time; where `interrupted` is true, it writes the rest.',
      allow: 'product:edit',
      query: Query,
      upload: { field: 'file', maxBytes: maxSpreadsheetBytes },
      reply: [200, ImportReport],
      handler: async ({ query, receiveUpload, user }) => {
        const file = await receiveUpload();
        return slots(user.id, async () => importProducts(await file.bytes(), editorOf(user), query));
      },
    }),
  });
