import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeInbox } from '@eshop/service-kit/inbox/inbox';
import { createJanitor } from '@eshop/service-kit/janitor';
import { openPostgres } from '@eshop/service-kit/postgres';
import { createService, type Kit } from '@eshop/service-kit/service';
import { salesRoutes } from './routes/sales.ts';
import type { Settings } from './settings.ts';
import { createPartitions } from './store/partitions.ts';
import { createSales } from './store/sales.ts';
import type { SalesDb } from './store/tables.ts';
import { onSaleCreated } from './subscriptions/sale-created.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<SalesDb>(settings.POSTGRES_SALES_URL);
  const janitor = createJanitor({ purges: { inbox: () => purgeInbox(db) }, log: kit.log });
  const partitions = createPartitions(db);
  const sales = createSales(db, partitions);
  return createService(kit, settings, {
    routes: [salesRoutes(sales)],
    subscriptions: [onSaleCreated(sales)],
    jobs: { 'create-partitions': () => partitions.createAhead(new Date()) },
    deadLetters: sqlDeadLetters(db),
    checks: { postgres: ready },
    close: [janitor.stop, close],
  });
};
