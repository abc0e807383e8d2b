import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeInbox, sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createJanitor } from '@eshop/service-kit/retention/janitor';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { createExport } from './exports/export-sales.ts';
import { internalRoutes } from './routes/internal.ts';
import { salesRoutes } from './routes/sales.ts';
import type { Settings } from './settings.ts';
import { createBestSellers } from './store/best-sellers.ts';
import { createPartitions } from './store/partitions.ts';
import { createSales } from './store/sales.ts';
import { createSeries } from './store/series.ts';
import { createShopWindow } from './store/shop-window.ts';
import type { SalesDb } from './store/tables.ts';
import { createTimeZones } from './store/time-zones.ts';
import { onProductChanges } from './subscriptions/product-changes.ts';
import { onSaleCreated } from './subscriptions/sale-created.ts';

const now = () => new Date();

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<SalesDb>(settings.POSTGRES_SALES_URL);
  const janitor = createJanitor({
    purges: { inbox: () => purgeInbox(db) },
    log: kit.log,
    registry: kit.metrics.registry,
  });
  const partitions = createPartitions(db);
  const sales = createSales(db, partitions);
  const bestSellers = createBestSellers(db);
  const timeZones = createTimeZones(db);
  const exportSales = createExport({ db, sales, bestSellers, now });
  return createService(kit, settings, {
    routes: [
      salesRoutes({ sales, bestSellers, exportSales, timeZones, series: createSeries(db, timeZones, now) }),
      internalRoutes(createShopWindow(bestSellers, now)),
    ],
    subscriptions: [onSaleCreated(sales), ...onProductChanges(db)],
    jobs: { 'create-partitions': () => partitions.createAhead(now()) },
    deadLetters: sqlDeadLetters(db),
    eventCursors: sqlEventCursors(db),
    inbox: sqlInbox(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    checks: { postgres: ready },
    close: [janitor.stop, close],
  });
};
