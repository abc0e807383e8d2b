import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeInbox, sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createJanitor } from '@eshop/service-kit/retention/janitor';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { createPartitionsJob } from './jobs/create-partitions.ts';
import { internalRoutes } from './routes/internal.ts';
import { salesRoutes } from './routes/sales.ts';
import type { Settings } from './settings.ts';
import { createPartitions } from './store/partitions.ts';
import type { SalesDb } from './store/tables.ts';
import { onProductChanges } from './subscriptions/product-changes.ts';
import { onSaleCreated } from './subscriptions/sale-created.ts';
import { createCheckTimeZone } from './use-cases/check-time-zone.ts';
import { createExportSales } from './use-cases/export-sales.ts';
import { createPreparePartitions } from './use-cases/prepare-partitions.ts';
import { createReadSales } from './use-cases/read-sales.ts';
import { createReadSeries } from './use-cases/read-series.ts';
import { createReadShopWindow } from './use-cases/read-shop-window.ts';

const now = () => new Date();

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<SalesDb>(settings.POSTGRES_SALES_URL);
  const janitor = createJanitor({
    purges: { inbox: () => purgeInbox(db) },
    log: kit.log,
    registry: kit.metrics.registry,
  });
  const partitions = createPreparePartitions(createPartitions(db));
  const readSales = createReadSales(db);
  const checkTimeZone = createCheckTimeZone(db);
  return createService(kit, settings, {
    routes: [
      salesRoutes({
        readSales,
        readSeries: createReadSeries({ db, checkTimeZone, now }),
        exportSales: createExportSales({ db, checkTimeZone, now }),
      }),
      internalRoutes({ readShopWindow: createReadShopWindow(readSales, now) }),
    ],
    subscriptions: [onSaleCreated({ db, partitions }), ...onProductChanges(db)],
    jobs: { 'create-partitions': createPartitionsJob(partitions, now) },
    deadLetters: sqlDeadLetters(db),
    eventCursors: sqlEventCursors(db),
    inbox: sqlInbox(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    checks: { postgres: ready },
    close: [janitor.stop, close],
  });
};
