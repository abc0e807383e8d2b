import type { StockAlertPage, StockAlertQuery } from '@eshop/contracts/stock';
import { pageOf, positionIn } from '@eshop/service-kit/http/paging';
import { z } from 'zod';
import { countAlerts, selectAlerts } from '../store/alerts.ts';
import type { WarehouseScope } from '../store/scope.ts';
import type { Db } from '../store/tables.ts';

export type ReadAlerts = (
  query: z.infer<typeof StockAlertQuery>,
  scope: WarehouseScope,
) => Promise<z.infer<typeof StockAlertPage>>;

const Position = z.object({ at: z.iso.datetime({ precision: 6 }), id: z.uuid() });

/**
 * Returns alerts in the warehouses that a user works in, newest first; those of products that are no longer sold are left
 * out. One query, and one that counts where the total is requested. Throws a 400 problem on a cursor of another list.
 */
export const createReadAlerts =
  (db: Db): ReadAlerts =>
  async (query, scope) => {
    const startAfter = positionIn(query.cursor, Position);
    const alerts = await selectAlerts(db, query, { scope, after: startAfter, limit: query.limit + 1 });
    const page = pageOf(alerts, query.limit, ({ position }) => position);
    const items = page.items.map(({ position: _, ...alert }) => alert);
    return { ...page, items, ...(query.count && { total: await countAlerts(db, query, scope) }) };
  };
