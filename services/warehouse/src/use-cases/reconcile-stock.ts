import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Drift, emptyLevelsWithoutMovements, resetLevels, selectDrifts } from '../store/drifts.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { Db, WarehouseDb } from '../store/tables.ts';
import { announceQuantities } from './announce-quantities.ts';
import { followWithAlerts } from './change-levels.ts';

/** Compares levels with the rows that they are the sum of, and rebuilds them from these. Both may run while the shop does. */
export interface Reconciliation {
  /** Returns up to a thousand levels that differ, by one snapshot. */
  findDrifts(): Promise<Drift[]>;
  /**
   * Rebuilds a product's levels from movements and live reservations, under its lock, and announces what is available then.
   * Throws when the rows themselves cannot be: more reserved than there is.
   */
  rebuildLevels(productId: string): Promise<void>;
}

export const createReconciliation = (db: Db, transact: Transact<WarehouseDb>): Reconciliation => ({
  findDrifts: () => selectDrifts(db),
  rebuildLevels: (productId) =>
    transact(async (trx, emit) => {
      const versions = await lockProducts(trx, [productId]);
      await followWithAlerts(trx, await resetLevels(trx, productId));
      await emptyLevelsWithoutMovements(trx, productId);
      await announceQuantities({ trx, emit }, versions);
    }),
});
