import type { Adjustment, Movement } from '@eshop/contracts/stock';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { checkBound } from '../domain/bound.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { WarehouseDb } from '../store/tables.ts';
import { type Command, checkAvailable, checkReferences, moveStockAs } from './move-stock.ts';

export type AdjustStock = (adjustment: Adjustment, command: Command) => Promise<Movement>;

/**
 * Corrects what is on hand. Throws a 403 problem unless the user works in the warehouse, 404 on a warehouse or product that
 * is not known (yet), 409 when more units are missing than are available. One transaction, repeatable by its key.
 */
export const createAdjustStock =
  (transact: Transact<WarehouseDb>): AdjustStock =>
  async (adjustment, { user, key }) => {
    checkBound(user, adjustment.warehouseId);
    return transact((trx, emit) =>
      once(trx, { scope: `${user.id} adjustments`, key, body: adjustment }, async () => {
        const { warehouseId, productId, quantity } = adjustment;
        await checkReferences(trx, [warehouseId], productId);
        const versions = await lockProducts(trx, [productId]);
        if (quantity < 0) await checkAvailable(trx, { warehouseId, productId, quantity: -quantity });
        const [movement] = await moveStockAs(user, { trx, emit }, versions, [{ ...adjustment, kind: 'adjustment' }]);
        return movement;
      }),
    );
  };
