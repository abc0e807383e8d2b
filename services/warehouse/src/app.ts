import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeIdempotencyKeys } from '@eshop/service-kit/idempotency/purge-idempotency-keys';
import { sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createPublishing } from '@eshop/service-kit/outbox/publishing';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import { createCountReader } from './counting/count-reader.ts';
import { watchAlerts, watchReservations } from './metrics.ts';
import { alertRoutes } from './routes/alerts.ts';
import { internalRoutes } from './routes/internal.ts';
import { stockRoutes } from './routes/stock.ts';
import { stockTakeRoutes } from './routes/stock-takes.ts';
import { warehouseRoutes } from './routes/warehouses.ts';
import { firstOrderRules, type Settings } from './settings.ts';
import { createAlerts } from './store/alerts.ts';
import { createLists } from './store/lists.ts';
import { createReservations } from './store/reservations.ts';
import { createStock } from './store/stock.ts';
import { createStockTakes } from './store/stock-takes.ts';
import type { WarehouseDb } from './store/tables.ts';
import { onOrderReturned } from './subscriptions/order-returned.ts';
import { onOrderStatusUpdated } from './subscriptions/order-status-updated.ts';
import { onProductChanges } from './subscriptions/product-changes.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<WarehouseDb>(settings.POSTGRES_WAREHOUSE_URL);
  const { relay, outbox, transact } = createPublishing(kit, db, {
    idempotencyKeys: () => purgeIdempotencyKeys(db),
    reservations: () => reservations.purge(settings.RESERVATION_RETENTION_DAYS),
    stockAlerts: () => alerts.purge(settings.STOCK_ALERT_RETENTION_DAYS),
  });
  const reservations = createReservations(db, transact, firstOrderRules(settings));
  const alerts = createAlerts(db);
  watchAlerts(kit.metrics, { alerts, log: kit.log });
  watchReservations(kit.metrics, { db, log: kit.log });
  const countReader = createCountReader(kit);
  return createService(kit, settings, {
    routes: [
      warehouseRoutes(db),
      stockRoutes({ stock: createStock(transact), lists: createLists(db) }),
      alertRoutes(alerts),
      stockTakeRoutes({ takes: createStockTakes(db, transact), reader: countReader }),
      internalRoutes(reservations),
    ],
    subscriptions: [...onProductChanges(db), onOrderStatusUpdated(transact), onOrderReturned(transact)],
    deadLetters: sqlDeadLetters(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    outbox,
    eventCursors: sqlEventCursors(db),
    inbox: sqlInbox(db),
    checks: { postgres: ready },
    close: [countReader.close, relay.stop, close],
  });
};
