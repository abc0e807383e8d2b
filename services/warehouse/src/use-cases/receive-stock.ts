import { notSent } from '@eshop/contracts/problems/stock';
import type { Movement, Receipt } from '@eshop/contracts/stock';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { checkBound } from '../domain/bound.ts';
import { sumUnitsOut } from '../store/movements.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { Trx, WarehouseDb } from '../store/tables.ts';
import { type Command, checkReferences, moveStockAs } from './move-stock.ts';

export type ReceiveStock = (receipt: Receipt, command: Command) => Promise<Movement>;

/**
 * Receives goods in a warehouse; with an order, those that come back from it. Throws a 403 problem unless the user works in
 * the warehouse, 404 on a warehouse or product that is not known (yet), 409 when more would come back than the order was sent.
 * One transaction, repeatable by its key.
 */
export const createReceiveStock =
  (transact: Transact<WarehouseDb>): ReceiveStock =>
  async (receipt, { user, key }) => {
    checkBound(user, receipt.warehouseId);
    return transact((trx, emit) =>
      once(trx, { scope: `${user.id} receipts`, key, body: receipt }, async () => {
        const { warehouseId, productId, orderId } = receipt;
        await checkReferences(trx, [warehouseId], productId);
        const versions = await lockProducts(trx, [productId]);
        if (orderId) await checkSent(trx, { ...receipt, orderId });
        const kind = orderId ? 'return' : 'receipt';
        const [movement] = await moveStockAs(user, { trx, emit }, versions, [{ ...receipt, kind }]);
        return movement;
      }),
    );
  };

/**
 * Throws a 409 problem when more of a product would come back than the order was sent and has not given back yet, to
 * whichever warehouse. The product is locked, so that two returns at once cannot both count the same units. One query.
 */
const checkSent = async (trx: Trx, { orderId, productId, quantity }: Receipt & { orderId: string }): Promise<void> => {
  const unitsOut = (await sumUnitsOut(trx, orderId)).get(productId) ?? 0;
  if (unitsOut < quantity) throw notSent(`Only ${unitsOut} of that order are out.`, { available: unitsOut });
};
