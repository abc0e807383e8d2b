import { newId } from '@eshop/contracts/ids';
import { sameWarehouse } from '@eshop/contracts/problems/stock';
import type { Adjustment, Movement, Receipt, Transfer } from '@eshop/contracts/stock';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { once } from '@eshop/service-kit/idempotency/once';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import type { Transaction } from 'kysely';
import { noteMoves } from './audit.ts';
import { announceQuantities, lockProducts } from './levels.ts';
import { checkFree, checkKnown, type Move, move } from './movements.ts';
import { checkReturned } from './returns.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;

/** Who does it, and by which key a repetition is known. */
export interface Command {
  by: Actor;
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
      once(trx, { scope: `${by.id} receipts`, key, body: receipt }, async () => {
        const { warehouseId, productId, orderId } = receipt;
        await checkKnown(trx, [warehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        if (orderId) await checkReturned(trx, { ...receipt, orderId });
        const kind = orderId ? 'return' : 'receipt';
        return onlyOne(await movedBy(trx, emit, locked, by, [{ ...receipt, kind }]));
      }),
    ),

  /** Moves goods as one pair of movements. Throws a 409 problem when fewer are free. */
  transfer: (transfer: Transfer, { by, key }: Command): Promise<Movement[]> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by.id} transfers`, key, body: transfer }, async () => {
        const { fromWarehouseId, toWarehouseId, productId, quantity, note } = transfer;
        if (fromWarehouseId === toWarehouseId) throw sameWarehouse('Both ends are the same warehouse.');
        await checkKnown(trx, [fromWarehouseId, toWarehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        await checkFree(trx, { warehouseId: fromWarehouseId, productId, quantity });
        const shared = { productId, note, transferId: newId() };
        return movedBy(trx, emit, locked, by, [
          { ...shared, warehouseId: fromWarehouseId, kind: 'transfer-out', quantity: -quantity },
          { ...shared, warehouseId: toWarehouseId, kind: 'transfer-in', quantity },
        ]);
      }),
    ),

  /** Sets right what is on hand. Throws a 409 problem when what is gone is more than what is free. */
  adjust: (adjustment: Adjustment, { by, key }: Command): Promise<Movement> =>
    transact((trx, emit) =>
      once(trx, { scope: `${by.id} adjustments`, key, body: adjustment }, async () => {
        const { warehouseId, productId, quantity } = adjustment;
        await checkKnown(trx, [warehouseId], productId);
        const locked = await lockProducts(trx, [productId]);
        if (quantity < 0) await checkFree(trx, { warehouseId, productId, quantity: -quantity });
        return onlyOne(await movedBy(trx, emit, locked, by, [{ ...adjustment, kind: 'adjustment' }]));
      }),
    ),
});

export type Stock = ReturnType<typeof createStock>;

/** As `moved`, by somebody, with the entry that tells so. Six queries. */
const movedBy = async (
  trx: Trx,
  emit: Emit,
  locked: ReadonlyMap<string, number>,
  by: Actor,
  moves: readonly Omit<Move, 'by'>[],
): Promise<Movement[]> => {
  const done = moves.map((one) => ({ ...one, by: by.id }));
  const movements = await moved(trx, emit, locked, done);
  await noteMoves(trx, by, done);
  return movements;
};

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
