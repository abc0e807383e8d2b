import { newId } from '@eshop/contracts/ids';
import type { Adjustment, Movement, Receipt, Transfer } from '@eshop/contracts/stock';
import { conflict } from '@eshop/service-kit/http/problem';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import type { Transaction } from 'kysely';
import { announceQuantities, lockProducts } from './levels.ts';
import { checkFree, checkKnown, type Move, move } from './movements.ts';
import { checkReturned } from './returns.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** Who does it, and by which key a repetition is known. */
export interface Command {
  by: string;
  key: string;
}

/** Physical stock: what comes in, moves between warehouses, and is set right. Each is one transaction, and repeatable by its key. */
export const createStock = (transact: Transact<WarehouseDb>) => ({
  /**
   * Takes goods in. With an order it is a return. Throws a 404 problem on a warehouse or product that is not known (yet),
   * 409 when more would come back than the order was sent.
   */
  receive: (receipt: Receipt, { by, key }: Command): Promise<Movement> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by} receipts`, key, body: receipt }, async () => {
        const { warehouseId, productId, orderId } = receipt;
        await checkKnown(trx, [warehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        if (orderId) await checkReturned(trx, { ...receipt, orderId });
        return onlyOne(await moved(trx, emit, locked, [{ ...receipt, kind: orderId ? 'return' : 'receipt', by }]));
      }),
    ),

  /** Moves goods as one pair of movements. Throws a 409 problem when fewer are free. */
  transfer: (transfer: Transfer, { by, key }: Command): Promise<Movement[]> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by} transfers`, key, body: transfer }, async () => {
        const { fromWarehouseId, toWarehouseId, productId, quantity, note } = transfer;
        if (fromWarehouseId === toWarehouseId) throw conflict('Both ends are the same warehouse.');
        await checkKnown(trx, [fromWarehouseId, toWarehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        await checkFree(trx, { warehouseId: fromWarehouseId, productId, quantity });
        const shared = { productId, note, by, transferId: newId() };
        return moved(trx, emit, locked, [
          { ...shared, warehouseId: fromWarehouseId, kind: 'transfer-out', quantity: -quantity },
          { ...shared, warehouseId: toWarehouseId, kind: 'transfer-in', quantity },
        ]);
      }),
    ),

  /** Sets right what is on hand. Throws a 409 problem when what is gone is more than what is free. */
  adjust: (adjustment: Adjustment, { by, key }: Command): Promise<Movement> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by} adjustments`, key, body: adjustment }, async () => {
        const { warehouseId, productId, quantity } = adjustment;
        await checkKnown(trx, [warehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        if (quantity < 0) await checkFree(trx, { warehouseId, productId, quantity: -quantity });
        return onlyOne(await moved(trx, emit, locked, [{ ...adjustment, kind: 'adjustment', by }]));
      }),
    ),
});

/** Moves goods of locked products and announces what is available then. Four queries. */
export const moved = async (
  trx: Trx,
  emit: Emit,
  locked: ReadonlyMap<string, number>,
  moves: readonly Move[],
): Promise<Movement[]> => {
  const movements = await move(trx, moves);
  await announceQuantities(trx, locked, emit);
  return movements;
};

const onlyOne = ([movement]: readonly Movement[]): Movement => {
  if (!movement) throw new Error('a movement was not noted');
  return movement;
};
