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
import { purgeAlerts } from './store/alerts.ts';
import { purgeReservations } from './store/reservations.ts';
import type { WarehouseDb } from './store/tables.ts';
import { onOrderReturned } from './subscriptions/order-returned.ts';
import { onOrderStatusUpdated } from './subscriptions/order-status-updated.ts';
import { onProductChanges } from './subscriptions/product-changes.ts';
import { createAdjustStock } from './use-cases/adjust-stock.ts';
import { createOpenWarehouse } from './use-cases/open-warehouse.ts';
import { createPlanAllocation } from './use-cases/plan-allocation.ts';
import { createReadAlerts } from './use-cases/read-alerts.ts';
import { createReadStock } from './use-cases/read-stock.ts';
import { createReadWarehouses } from './use-cases/read-warehouses.ts';
import { createReceiveStock } from './use-cases/receive-stock.ts';
import { createReleaseStock } from './use-cases/release-stock.ts';
import { createReserveStock } from './use-cases/reserve-stock.ts';
import { createSetAlertLevel } from './use-cases/set-alert-level.ts';
import { createTakeStock } from './use-cases/take-stock.ts';
import { createTransferStock } from './use-cases/transfer-stock.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<WarehouseDb>(settings.POSTGRES_WAREHOUSE_URL);
  const { relay, outbox, transact } = createPublishing(kit, db, {
    idempotencyKeys: () => purgeIdempotencyKeys(db),
    reservations: () => purgeReservations(db, settings.RESERVATION_RETENTION_DAYS),
    stockAlerts: () => purgeAlerts(db, settings.STOCK_ALERT_RETENTION_DAYS),
  });
  watchAlerts(kit.metrics, { db, log: kit.log });
  watchReservations(kit.metrics, { db, log: kit.log });
  const countReader = createCountReader(kit);
  return createService(kit, settings, {
    routes: [
      warehouseRoutes({ openWarehouse: createOpenWarehouse(db), readWarehouses: createReadWarehouses(db) }),
      stockRoutes({
        readStock: createReadStock(db),
        receiveStock: createReceiveStock(transact),
        transferStock: createTransferStock(transact),
        adjustStock: createAdjustStock(transact),
      }),
      alertRoutes({ readAlerts: createReadAlerts(db), setAlertLevel: createSetAlertLevel(db) }),
      stockTakeRoutes({ takeStock: createTakeStock(db, transact), reader: countReader }),
      internalRoutes({
        planAllocation: createPlanAllocation(db),
        reserveStock: createReserveStock(transact, firstOrderRules(settings)),
        releaseStock: createReleaseStock(transact),
      }),
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
