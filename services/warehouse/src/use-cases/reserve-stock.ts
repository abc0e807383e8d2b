import type { AllocationOutcome, ReserveStock as StockRequest } from '@eshop/contracts/stock';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { allocate, allocatedLinesOf, stockLinesOf } from '../domain/allocate.ts';
import { type FirstOrderRules, linesOverShare } from '../domain/first-orders.ts';
import { effectBetween, levelChangesOf } from '../domain/reservation.ts';
import { selectFirstOrderStock } from '../store/first-order-stock.ts';
import { selectSupplies } from '../store/levels.ts';
import { insertLines, selectLines } from '../store/reservation-lines.ts';
import { insertReservation, selectStates } from '../store/reservations.ts';
import { lockProducts } from '../store/stock-versions.ts';
import type { Trx, WarehouseDb } from '../store/tables.ts';
import { announceQuantities } from './announce-quantities.ts';
import { changeLevels } from './change-levels.ts';
import type { OpenTransaction } from './open-transaction.ts';

export type ReserveStock = (orderId: string, request: StockRequest) => Promise<AllocationOutcome>;

type Refusal = Extract<AllocationOutcome, { outcome: 'short' | 'share-exceeded' }>;

/** Rolls back a reservation that cannot be made. */
class RefusedReservation extends Error {
  readonly outcome: Refusal;
  constructor(outcome: Refusal) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

/**
 * Reserves stock for an order, and never oversells: all of it, or none and the short lines, or those that are more than a
 * first order may reserve. The same order again returns what it has reserved; `released` when it was released before,
 * however late the first request comes. Eight round trips with the outbox, nine for a first order.
 */
export const createReserveStock =
  (transact: Transact<WarehouseDb>, rules: FirstOrderRules): ReserveStock =>
  (orderId, request) =>
    transact((trx, emit) => reserve({ trx, emit }, orderId, { request, rules })).catch((error: unknown) => {
      if (error instanceof RefusedReservation) return error.outcome;
      throw error;
    });

const reserve = async (
  transaction: OpenTransaction,
  orderId: string,
  { request, rules }: { request: StockRequest; rules: FirstOrderRules },
): Promise<AllocationOutcome> => {
  const { trx } = transaction;
  const { items, toZip, isFirstOrder } = request;
  const isNew = await insertReservation(trx, orderId, { state: 'HELD', releasedByVersion: null, isFirstOrder });
  if (!isNew) return earlierOutcome(trx, orderId);
  // Whoever else wants these products waits here, so that no unit is allocated twice.
  const versions = await lockProducts(trx, productsOf(items));
  const outcome = allocate(items, await selectSupplies(trx, productsOf(items)), toZip);
  if (outcome.outcome === 'short') throw new RefusedReservation(outcome);
  if (isFirstOrder) await checkShare(trx, items, rules);
  const lines = stockLinesOf(outcome.lines);
  await insertLines(trx, orderId, lines);
  await changeLevels(trx, levelChangesOf(lines, effectBetween('RELEASED', 'HELD', isFirstOrder)));
  await announceQuantities(transaction, versions);
  return outcome;
};

/** Judged under the products' locks, so that first orders at the same time do not pass it together. */
const checkShare = async (trx: Trx, items: StockRequest['items'], rules: FirstOrderRules): Promise<void> => {
  const stock = await selectFirstOrderStock(trx, productsOf(items), rules.pauseHours);
  const lines = linesOverShare(items, stock, rules);
  if (lines.length > 0) throw new RefusedReservation({ outcome: 'share-exceeded', lines });
};

const earlierOutcome = async (trx: Trx, orderId: string): Promise<AllocationOutcome> => {
  const state = (await selectStates(trx, [orderId])).get(orderId);
  if (!state) throw new Error(`the reservation of order ${orderId} is gone`);
  if (state === 'RELEASED') return { outcome: 'released' };
  return { outcome: 'allocated', lines: allocatedLinesOf(await selectLines(trx, orderId)) };
};

const productsOf = (items: readonly { productId: string }[]) => items.map(({ productId }) => productId);
