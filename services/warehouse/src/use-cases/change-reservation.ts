import { shipmentsOf } from '../domain/move.ts';
import {
  effectBetween,
  levelChangesOf,
  type ReservationAction,
  type ReservationState,
  sellsReleasedStock,
  transitions,
} from '../domain/reservation.ts';
import { stampFirstOrderRelease } from '../store/first-order-stock.ts';
import { insertMovements } from '../store/movements.ts';
import { selectLines } from '../store/reservation-lines.ts';
import { insertReservation, lockReservation, updateReservation } from '../store/reservations.ts';
import { lockProducts, lockProductsWithoutVersion } from '../store/stock-versions.ts';
import { announceQuantities } from './announce-quantities.ts';
import { changeLevels } from './change-levels.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** What became of a change; `released` and `unknown` mean that the order sells stock that is not reserved for it. */
export type ReservationOutcome = 'changed' | 'unchanged' | 'released' | 'unknown';

interface ReservationChange {
  orderId: string;
  action: ReservationAction;
  /** The version of the order that asks for it; undefined for an order that was never placed. */
  orderVersion?: number;
}

/**
 * Commits, ships or releases an order's reservation if its state still allows it. Releasing one that does not exist leaves a
 * tombstone, which keeps the order from reserving any later.
 */
export const changeReservation = async (
  transaction: OpenTransaction,
  { orderId, action, orderVersion }: ReservationChange,
): Promise<ReservationOutcome> => {
  const { trx } = transaction;
  const releasedByVersion = action === 'release' ? (orderVersion ?? null) : null;
  const tombstone = { state: 'RELEASED' as const, releasedByVersion, isFirstOrder: false };
  if (action === 'release' && (await insertReservation(trx, orderId, tombstone))) return 'changed';
  const current = await lockReservation(trx, orderId);
  if (!current) return 'unknown';
  const { state: from, isFirstOrder } = current;
  const to = transitions[from][action];
  if (!to) return sellsReleasedStock(current, action, orderVersion) ? 'released' : 'unchanged';
  await updateReservation(trx, orderId, { state: to, releasedByVersion });
  await changeReservedStock(transaction, orderId, { from, to, isFirstOrder });
  const isUnpaidFirstOrder = isFirstOrder && from === 'HELD' && to === 'RELEASED' && orderVersion !== undefined;
  if (isUnpaidFirstOrder) await stampFirstOrderRelease(trx, orderId);
  return 'changed';
};

interface Step {
  from: ReservationState;
  to: ReservationState;
  isFirstOrder: boolean;
}

/** Changes the levels of an order's lines. Committing changes nothing that is available, so it emits nothing. */
const changeReservedStock = async (
  transaction: OpenTransaction,
  orderId: string,
  { from, to, isFirstOrder }: Step,
): Promise<void> => {
  const { trx } = transaction;
  const lines = await selectLines(trx, orderId);
  const productIds = lines.map(({ productId }) => productId);
  const changes = levelChangesOf(lines, effectBetween(from, to, isFirstOrder));
  if (to === 'COMMITTED') {
    await lockProductsWithoutVersion(trx, productIds);
    return changeLevels(trx, changes);
  }
  const versions = await lockProducts(trx, productIds);
  await changeLevels(trx, changes);
  if (to === 'SHIPPED') await insertMovements(trx, shipmentsOf(orderId, lines));
  await announceQuantities(transaction, versions);
};
