import { unknownReference } from '@eshop/contracts/problems/stock';
import type { StockTakeReport } from '@eshop/contracts/stock';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { addToAuditLog } from '@eshop/service-kit/audit/sql-audit-log';
import { bodyHash, once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { checkBound, type StockUser } from '../domain/bound.ts';
import { compareCount } from '../domain/compare-count.ts';
import type { Move } from '../domain/move.ts';
import { type Count, keyOfSku } from '../domain/stock-take.ts';
import { selectLevelsBySku } from '../store/sku-levels.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { Db, Trx, WarehouseDb } from '../store/tables.ts';
import { hasWarehouse } from '../store/warehouses.ts';
import { type Command, moveStock } from './move-stock.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** A count of a warehouse. */
interface StockTake {
  warehouseId: string;
  count: Count;
}

/**
 * Sets a warehouse's stock to what was counted: all of a file or, while a row of it is bad, nothing. Throw a 403 problem unless
 * the user works in the warehouse, 404 on one that does not exist.
 */
export interface TakeStock {
  /** Returns what a count would change; changes nothing. Two queries. */
  preview(take: StockTake, user: StockUser): Promise<StockTakeReport>;
  /** Adjusts what differs, in one transaction, repeatable by its key. Twelve round trips, however many rows there are. */
  apply(take: StockTake, command: Command): Promise<StockTakeReport>;
}

export const createTakeStock = (db: Db, transact: Transact<WarehouseDb>): TakeStock => ({
  preview: async (take, user) => {
    checkBound(user, take.warehouseId);
    return db.transaction().execute((trx) => compareTake(trx, take));
  },

  apply: async (take, { user, key }) => {
    checkBound(user, take.warehouseId);
    const body = bodyHash({ warehouseId: take.warehouseId, file: take.count.digest });
    return transact((trx, emit) =>
      once(trx, { scope: `${user.id} stock takes`, key, body }, () => applyTake({ trx, emit }, take, user)),
    );
  },
});

const applyTake = async (
  { trx, emit }: OpenTransaction,
  take: StockTake,
  user: StockUser,
): Promise<StockTakeReport> => {
  const unlockedReport = await compareTake(trx, take);
  if (unlockedReport.errors.length > 0 || unlockedReport.changes.length === 0) return unlockedReport;
  const versions = await lockProducts(
    trx,
    unlockedReport.changes.map(({ productId }) => productId),
  );
  const report = await compareTake(trx, take); // under the locks: orders may have reserved some since
  if (report.errors.length > 0) return report;
  const changes = report.changes.filter(({ productId }) => versions.has(productId));
  await moveStock({ trx, emit }, versions, movesOf(take, changes, user.id));
  await auditTake(trx, take, changes, user);
  return { ...report, applied: true, changes, unchanged: report.rows - changes.length };
};

/** Throws a 404 problem on a warehouse that does not exist. Two queries. */
const compareTake = async (trx: Trx, { warehouseId, count }: StockTake): Promise<StockTakeReport> => {
  if (!(await hasWarehouse(trx, warehouseId))) throw unknownReference('There is no such warehouse.');
  const skuKeys = count.rows.map(({ sku }) => keyOfSku(sku));
  return compareCount(count, await selectLevelsBySku(trx, warehouseId, skuKeys));
};

const movesOf = ({ warehouseId }: StockTake, changes: StockTakeReport['changes'], by: string): Move[] =>
  changes.map(({ productId, onHand, counted }) => ({
    kind: 'adjustment',
    reason: 'recount',
    warehouseId,
    productId,
    quantity: counted - onHand,
    by,
    note: 'stock take',
  }));

/** Adds one audit entry for all of a count, by SKU. */
const auditTake = async (
  trx: Trx,
  { warehouseId }: StockTake,
  changes: StockTakeReport['changes'],
  user: StockUser,
) => {
  const bySku = (field: 'onHand' | 'counted') => Object.fromEntries(changes.map((one) => [one.sku, one[field]]));
  const auditedChanges = changesBetween(bySku('onHand'), bySku('counted'));
  if (!auditedChanges) return;
  const resource = { type: 'warehouse', id: warehouseId } as const;
  const note = `${changes.length} counted otherwise`;
  await addToAuditLog(trx, { action: 'stock.counted', by: actorOf(user), resource, ...auditedChanges, note });
};
