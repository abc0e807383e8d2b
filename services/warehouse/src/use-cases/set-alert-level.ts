import type { SetAlertLevel as AlertLevel, StockLevel } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { checkBound, type StockUser } from '../domain/bound.ts';
import { ensureLevels, findLevel, lockAlertLevel, updateAlertLevel } from '../store/levels.ts';
import type { Db, Trx } from '../store/tables.ts';
import { followWithAlerts } from './change-levels.ts';
import { checkReferences } from './move-stock.ts';

export type SetAlertLevel = (level: AlertLevel, user: StockUser) => Promise<StockLevel>;

/**
 * Sets the level below which an alert is open, and opens or closes it at once. Throws a 403 problem unless the user
 * works in the warehouse, 404 on a warehouse or product that is not known.
 */
export const createSetAlertLevel =
  (db: Db): SetAlertLevel =>
  async (alertLevel, user) => {
    checkBound(user, alertLevel.warehouseId);
    return db.transaction().execute(async (trx) => {
      const { warehouseId, productId } = alertLevel;
      await checkReferences(trx, [warehouseId], productId);
      await ensureLevels(trx, [{ productId, warehouseId }]);
      await auditAlertLevel(trx, alertLevel, user);
      await followWithAlerts(trx, await updateAlertLevel(trx, alertLevel, alertLevel.alertLevel));
      const level = await findLevel(trx, alertLevel);
      if (!level) throw new Error(`product ${productId} has no level in warehouse ${warehouseId}`);
      return level;
    });
  };

/** Under the level's lock, so that of two who set it at once each entry says what was there before. */
const auditAlertLevel = async (trx: Trx, { alertLevel, ...place }: AlertLevel, user: StockUser): Promise<void> => {
  const changes = changesBetween({ alertLevel: await lockAlertLevel(trx, place) }, { alertLevel });
  if (!changes) return;
  const resource = { type: 'stock', id: place.productId } as const;
  const note = `in ${place.warehouseId}`;
  await addToAuditLog(trx, { action: 'stock.alert-level-set', by: actorOf(user), resource, ...changes, note });
};
