import { Id } from '@eshop/contracts/ids';
import { flag } from '@eshop/contracts/page';
import { otherWarehouse, unknownReference } from '@eshop/contracts/problems/stock';
import { StockTakeReport } from '@eshop/contracts/stock';
import { route, routes } from '@eshop/service-kit/http/route';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import { invalid, RefusedFileError } from '@eshop/service-kit/problem';
import { SpreadsheetError } from '@eshop/spreadsheets/spreadsheet';
import { z } from 'zod';
import type { CountReader } from '../counting/count-reader.ts';
import type { TakeStock } from '../use-cases/take-stock.ts';

/** Less than what a sidecar takes. */
const maxBytes = 3 * 1024 * 1024;
const upload = { field: 'file', maxBytes };
/** A count of thousands of rows holds many levels locked and its file in memory, so few are applied at once. */
const slots = createFairSlots(2, 100);
const Fields = z.strictObject({ warehouseId: Id, dryRun: flag().default(false) });

interface Deps {
  takeStock: TakeStock;
  reader: Pick<CountReader, 'read'>;
}

export const stockTakeRoutes = ({ takeStock, reader }: Deps) =>
  routes('/v1/stock/takes', {
    'POST /': route({
      name: 'submitStockTake',
      summary: 'Set a warehouse to what was counted, by a CSV file or an Excel workbook',
      description:
        'Fields of the form: `file`, `warehouseId`, and `dryRun` to see what would change. The file has the columns sku and counted; others are passed over. CSV in UTF-8, UTF-16, or Windows-1252, separated by commas, semicolons, or tabs; of a workbook (.xlsx) the first visible sheet. While a row is bad nothing is applied; each is named in `errors`, with the number that a spreadsheet program shows. At most 5,000 rows and 3 MiB.',
      allow: 'stock:edit',
      upload,
      form: Fields,
      idempotent: true,
      reply: [200, StockTakeReport],
      problems: [otherWarehouse, unknownReference],
      handler: async ({ receiveUpload, user, idempotencyKey }) => {
        const file = await receiveUpload();
        const fieldsResult = Fields.safeParse(file.fields);
        if (!fieldsResult.success) throw invalid(fieldsResult.error);
        const { warehouseId, dryRun } = fieldsResult.data;
        return slots(user.id, async () => {
          const count = await reader.read(await file.bytes()).catch(refuseFile);
          if (dryRun) return takeStock.preview({ warehouseId, count }, user);
          return takeStock.apply({ warehouseId, count }, { user, key: idempotencyKey });
        });
      },
    }),
  });

const refuseFile = (error: unknown): never => {
  if (!(error instanceof SpreadsheetError)) throw error;
  throw new RefusedFileError('The file cannot be read.', [{ pointer: `/${upload.field}`, message: error.message }]);
};
