import type { Allocate, PlanOutcome } from '@eshop/contracts/stock';
import { allocate } from '../domain/allocate.ts';
import { selectSupplies } from '../store/levels.ts';
import type { Db } from '../store/tables.ts';

export type PlanAllocation = (demand: Allocate) => Promise<PlanOutcome>;

/** Returns where stock would be allocated from now; reserves nothing. One query. */
export const createPlanAllocation =
  (db: Db): PlanAllocation =>
  ({ items, toZip }) =>
    db.transaction().execute(async (trx) => {
      const productIds = items.map(({ productId }) => productId);
      return allocate(items, await selectSupplies(trx, productIds), toZip);
    });
