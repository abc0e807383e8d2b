import { Id } from '@eshop/contracts/ids';
import { StockTakeReport } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { invalid } from '@eshop/service-kit/http/problem';
import { route, routes } from '@eshop/service-kit/http/route';
import { createSlots } from '@eshop/service-kit/http/slots';
import { readText } from '@eshop/service-kit/http/upload';
import { z } from 'zod';
import { checkBound } from '../domain/bound.ts';
import type { createStockTakes } from '../store/stock-takes.ts';

const maxBytes = 1024 * 1024;
const upload = { field: 'file', maxBytes };
/** A count of thousands of lines holds many levels locked, so few are applied at once. */
const slots = createSlots(4, 100);
const Fields = z.strictObject({ warehouseId: Id, dryRun: z.stringbool().default(false) });

export const stockTakeRoutes = (takes: ReturnType<typeof createStockTakes>) =>
  routes('/v1/stock/takes', {
    'POST /': route({
      summary: 'Set a warehouse to what was counted: CSV with the columns sku and counted',
      description:
        'Fields of the form: `file`, `warehouseId`, and `dryRun` to see what would change. While a line is bad nothing is applied; each is named in `errors`. At most 5,000 lines.',
      allow: 'stock:edit',
      upload,
      form: Fields,
      idempotent: true,
      reply: [200, StockTakeReport],
      problems: {
        408: 'Too slow',
        413: 'Too large',
        429: 'Too many uploads',
        422: 'The key was used for another count',
      },
      handler: async ({ receiveUpload, user, idempotencyKey }) => {
        const file = await receiveUpload();
        const parsed = Fields.safeParse(file.fields);
        if (!parsed.success) throw invalid(parsed.error);
        const { warehouseId, dryRun } = parsed.data;
        checkBound(user, warehouseId);
        return slots(async () => {
          const text = await readText(file, upload.field);
          if (dryRun) return takes.preview({ warehouseId, text });
          return takes.apply({ warehouseId, text }, { by: actorOf(user), key: idempotencyKey });
        });
      },
    }),
  });
