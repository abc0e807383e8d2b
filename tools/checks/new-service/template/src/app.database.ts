import { sqlAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import type { Kit } from '@eshop/service-kit/kit';
import { createService } from '@eshop/service-kit/service';
import { openPostgres } from '@eshop/service-kit/sql/postgres';
import type { Settings } from './settings.ts';
import type { WarehouseDb } from './store/tables.database.ts';

/** Composes the service. */
export const build = async (kit: Kit, settings: Settings) => {
  const { db, ready, close } = openPostgres<WarehouseDb>(settings.POSTGRES_WAREHOUSE_URL);
  return createService(kit, settings, {
    routes: [],
    auditLog: sqlAuditLog(db, kit.app.id),
    checks: { postgres: ready },
    close: [close],
  });
};
