import type { Transact } from '@eshop/service-kit/outbox/transact';
import { type Move, shipmentsOf } from '../domain/move.ts';
import {
  effectBetween,
  levelChangesOf,
  type Reservation,
  type ReservationState,
  type StockLine,
} from '../domain/reservation.ts';
import { ensureLevels, selectProductLevels } from '../store/levels.ts';
import { hasShipments, insertMovements } from '../store/movements.ts';
import { ensureLines } from '../store/reservation-lines.ts';
import { insertReservation, lockReservation, selectStates, updateReservation } from '../store/reservations.ts';
import { lockProducts, raiseVersions, selectProductsAfter } from '../store/stock-versions.ts';
import type { Db, Trx, WarehouseDb } from '../store/tables.ts';
import { ensureWarehouses } from '../store/warehouses.ts';
import { announceQuantities } from './announce-quantities.ts';
import { changeLevels } from './change-levels.ts';
import { applyMoves } from './move-stock.ts';
import type { OpenTransaction } from './open-transaction.ts';
import { type RestockedReturn, restockReturn } from './restock-return.ts';

/** What an order says its reservation should be. */
export interface OrderStock {
  orderId: string;
  number: string;
  /** The order's version, which released its reservation if anything did. */
  version: number;
  state: ReservationState;
  lines: readonly (StockLine & { zip: string })[];
}

/** Units that an order reserved or was sent, and that the restored stock does not have: somebody has to count them. */
export interface Shortfall {
  productId: string;
  warehouseId: string;
  missing: number;
}

/** By how much a raised version passes what product has seen: more than any events still on their way can carry. */
export const versionMargin = 1000;

/** Brings a database that was restored from a backup up to what the orders and product know. Every step may be repeated. */
export interface StockRecovery {
  /** Returns the state of each order's reservation, by order. One query. */
  statesOf(orderIds: readonly string[]): Promise<Map<string, ReservationState>>;
  /** Returns products with stock after `id`, in the order of their ids. One query. */
  productsAfter(id: string, limit: number): Promise<string[]>;
  /** Raises the stock versions of products past those that product has seen, and announces what is available. */
  raiseVersions(versionsInProduct: ReadonlyMap<string, number>): Promise<void>;
  /**
   * Makes an order's reservation what the order says it should be: state, lines, stock levels, and the movements of what
   * was shipped. What was shipped stays so. Units that the restored stock lacks are added as an adjustment, because an
   * order got hold of them, and returned.
   */
  restoreReservation(order: OrderStock): Promise<Shortfall[]>;
  /** Books the units of a return that the restored stock lacks; returns whether there were any. Throws TooManyReturned. */
  restoreReturn(restocked: RestockedReturn): Promise<boolean>;
}

export const createRecovery = (db: Db, transact: Transact<WarehouseDb>): StockRecovery => ({
  statesOf: (orderIds) => selectStates(db, orderIds),
  productsAfter: (id, limit) => selectProductsAfter(db, id, limit),
  raiseVersions: (versionsInProduct) =>
    transact(async (trx, emit) => {
      if (versionsInProduct.size === 0) return;
      await announceQuantities({ trx, emit }, await raiseVersions(trx, versionsInProduct, versionMargin));
    }),
  restoreReservation: (order) => transact((trx, emit) => restoreReservation({ trx, emit }, order)),
  restoreReturn: (restocked) => transact((trx, emit) => restockReturn({ trx, emit }, restocked)),
});

const restoreReservation = async (transaction: OpenTransaction, order: OrderStock): Promise<Shortfall[]> => {
  const { trx } = transaction;
  const { orderId, state, lines } = order;
  // An event of the order that is republished counts as late, and not as a sale of released stock.
  const releasedByVersion = state === 'RELEASED' ? order.version : null;
  const previous = await claimReservation(trx, orderId, { state, releasedByVersion, isFirstOrder: false });
  if (previous?.state === state || previous?.state === 'SHIPPED') return [];
  await ensureWarehouses(trx, new Map(lines.map(({ warehouseId, zip }) => [warehouseId, zip])));
  if (previous) await updateReservation(trx, orderId, { state, releasedByVersion });
  if (lines.length === 0) return [];
  await ensureLines(trx, orderId, lines);
  const versions = await lockProducts(
    trx,
    lines.map(({ productId }) => productId),
  );
  await ensureLevels(trx, lines);
  // The reservation of an order that was shipped long ago was purged, its movements are there.
  const mustShip = state === 'SHIPPED' && !(await hasShipments(trx, orderId));
  const effect = {
    ...effectBetween(previous?.state ?? 'RELEASED', state, previous?.isFirstOrder ?? false),
    onHand: mustShip ? -1 : 0,
  };
  const shortfalls = await addMissing(trx, order, effect.onHand - effect.reserved);
  await changeLevels(trx, levelChangesOf(lines, effect));
  if (mustShip) await insertMovements(trx, shipmentsOf(orderId, lines, 'Recovered after a restore'));
  await announceQuantities(transaction, versions);
  return shortfalls;
};

/** Inserts the reservation unless there is one; returns under its lock what it was. */
const claimReservation = async (
  trx: Trx,
  orderId: string,
  reservation: Reservation,
): Promise<Reservation | undefined> => {
  if (await insertReservation(trx, orderId, reservation)) return undefined;
  return lockReservation(trx, orderId);
};

/** Adds units where a level would break `0 ≤ reserved ≤ onHand`, by what one unit of a line adds to what is available. */
const addMissing = async (trx: Trx, { lines, number }: OrderStock, availablePerUnit: number): Promise<Shortfall[]> => {
  const levels = await selectProductLevels(
    trx,
    lines.map(({ productId }) => productId),
  );
  const availableAt = new Map(levels.map((level) => [placeOf(level), level.available]));
  const shortfalls = lines.flatMap(({ productId, warehouseId, quantity }) => {
    const available = (availableAt.get(placeOf({ productId, warehouseId })) ?? 0) + availablePerUnit * quantity;
    return available < 0 ? [{ productId, warehouseId, missing: -available }] : [];
  });
  await applyMoves(
    trx,
    shortfalls.map(
      ({ missing, ...level }): Move => ({
        ...level,
        kind: 'adjustment',
        quantity: missing,
        reason: 'other',
        by: 'restore',
        note: `Received since the backup, because order ${number} has it. Count it.`,
      }),
    ),
  );
  return shortfalls;
};

const placeOf = ({ productId, warehouseId }: Pick<StockLine, 'productId' | 'warehouseId'>) =>
  `${productId} ${warehouseId}`;
