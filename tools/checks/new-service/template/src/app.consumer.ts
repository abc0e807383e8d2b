import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { purgeInbox, sqlInbox } from '@eshop/service-kit/inbox/inbox';
import type { Kit } from '@eshop/service-kit/kit';
import { sqlEventCursors } from '@eshop/service-kit/lost-events/sql-event-cursors';
import { createJanitor } from '@eshop/service-kit/retention/janitor';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import type { Settings } from './settings.ts';
import type { WarehouseDb } from './store/tables.consumer.ts';
import { onProductCreated } from './subscriptions/product-created.ts';

/** Composes the service. */
export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<WarehouseDb>(settings.POSTGRES_WAREHOUSE_URL);
  const janitor = createJanitor({
    purges: { inbox: () => purgeInbox(db) },
    log: kit.log,
    registry: kit.metrics.registry,
  });
  return createService(kit, settings, {
    routes: [],
    subscriptions: [onProductCreated(db)],
    deadLetters: sqlDeadLetters(db),
    eventCursors: sqlEventCursors(db),
    inbox: sqlInbox(db),
    auditLog: sqlAuditLog(db, kit.app.id),
    checks: { postgres: ready },
    close: [janitor.stop, close],
  });
};
