import type { SetAlertLevel as AlertLevel, StockLevel } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { ensureLevels, findLevel, lockAlertLevel, updateAlertLevel } from '../store/levels.ts';
import type { Db, Trx } from '../store/tables.ts';
import { followWithAlerts } from './change-levels.ts';
import { checkReferences } from './move-stock.ts';

export type SetAlertLevel = (level: AlertLevel, by: Actor) => Promise<StockLevel>;

/**
 * Sets the level below which an alert is open, and opens or closes it at once. Throws a 404 problem on a warehouse or
 * product that is not known.
 */
export const createSetAlertLevel =
  (db: Db): SetAlertLevel =>
  (alertLevel, by) =>
    db.transaction().execute(async (trx) => {
      const { warehouseId, productId } = alertLevel;
      await checkReferences(trx, [warehouseId], productId);
      await ensureLevels(trx, [{ productId, warehouseId }]);
      await auditAlertLevel(trx, alertLevel, by);
      await followWithAlerts(trx, await updateAlertLevel(trx, alertLevel, alertLevel.alertLevel));
      const level = await findLevel(trx, alertLevel);
      if (!level) throw new Error(`product ${productId} has no level in warehouse ${warehouseId}`);
      return level;
    });

/** Under the level's lock, so that of two who set it at once each entry says what was there before. */
const auditAlertLevel = async (trx: Trx, { alertLevel, ...place }: AlertLevel, by: Actor): Promise<void> => {
  const changes = changesBetween({ alertLevel: await lockAlertLevel(trx, place) }, { alertLevel });
  if (!changes) return;
  const resource = { type: 'stock', id: place.productId } as const;
  const note = `in ${place.warehouseId}`;
  await addToAuditLog(trx, { action: 'stock.alert-level-set', by, resource, ...changes, note });
};
