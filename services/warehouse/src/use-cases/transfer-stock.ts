import { newId } from '@eshop/contracts/ids';
import { sameWarehouse } from '@eshop/contracts/problems/stock';
import type { Movement, Transfer } from '@eshop/contracts/stock';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { checkMayTransfer } from '../domain/bound.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { WarehouseDb } from '../store/tables.ts';
import { type Command, checkAvailable, checkReferences, moveStockAs } from './move-stock.ts';

export type TransferStock = (transfer: Transfer, command: Command) => Promise<Movement[]>;

/**
 * Moves goods between warehouses as one pair of movements. Throws a 403 problem unless the user may transfer between
 * these, 404 on a warehouse or product that is not known (yet), 409 when fewer units are available. One transaction,
 * repeatable by its key.
 */
export const createTransferStock =
  (transact: Transact<WarehouseDb>): TransferStock =>
  async (transfer, { user, key }) => {
    checkMayTransfer(user, transfer);
    return transact((trx, emit) =>
      once(trx, { scope: `${user.id} transfers`, key, body: transfer }, async () => {
        const { fromWarehouseId, toWarehouseId, productId, quantity, note } = transfer;
        if (fromWarehouseId === toWarehouseId) throw sameWarehouse('Both ends are the same warehouse.');
        await checkReferences(trx, [fromWarehouseId, toWarehouseId], productId);
        const versions = await lockProducts(trx, [productId]);
        await checkAvailable(trx, { warehouseId: fromWarehouseId, productId, quantity });
        const sharedFields = { productId, note, transferId: newId() };
        return moveStockAs(user, { trx, emit }, versions, [
          { ...sharedFields, warehouseId: fromWarehouseId, kind: 'transfer-out', quantity: -quantity },
          { ...sharedFields, warehouseId: toWarehouseId, kind: 'transfer-in', quantity },
        ]);
      }),
    );
  };
