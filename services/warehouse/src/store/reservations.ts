import type { Allocate, AllocationOutcome, PlanOutcome, ReserveStock } from '@eshop/contracts/stock';
import type { Emit, Transact } from '@eshop/service-kit/outbox/transact';
import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { allocate } from '../domain/allocate.ts';
import { type FirstOrderRules, linesOverShare } from '../domain/first-orders.ts';
import { effectBetween, type ReservationAction, type ReservationState, transitions } from '../domain/reservation.ts';
import { firstOrderStockOf, noteLapsed } from './first-order-stock.ts';
import { announceQuantities, changeLevels, lockProducts, lockQuietly, suppliesOf } from './levels.ts';
import { type HeldLine, linesHeld, linesOf, shipment, toRow } from './reservation-lines.ts';
import type { WarehouseDb } from './tables.ts';

type Trx = Transaction<WarehouseDb>;
type Refusal = Extract<AllocationOutcome, { outcome: 'short' | 'share-exceeded' }>;

/** Rolls back a reservation that cannot be made. */
class RefusedReservation extends Error {
  readonly outcome: Refusal;
  constructor(outcome: Refusal) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

/** What orders hold of the stock. Each operation is one transaction and may be repeated. */
export const createReservations = (
  db: Kysely<WarehouseDb>,
  transact: Transact<WarehouseDb>,
  rules: FirstOrderRules,
) => ({
  /** Where stock would come from now; takes nothing. One query. */
  plan: ({ items, toZip }: Allocate): Promise<PlanOutcome> =>
    db.transaction().execute(async (trx) => allocate(items, await suppliesOf(trx, productsOf(items)), toZip)),

  /**
   * Holds stock for an order: all of it, or none and the short lines, or those that are more than a first order may hold.
   * The same order again answers what it holds; `released` when it was released before, however late the first request
   * comes. Eight round trips with the outbox, nine for a first order.
   */
  hold: (orderId: string, wanted: ReserveStock): Promise<AllocationOutcome> =>
    transact((trx, emit) => hold(trx, emit, { orderId, wanted, rules })).catch((error: unknown) => {
      if (error instanceof RefusedReservation) return error.outcome;
      throw error;
    }),

  /** Gives back what an order holds; where it holds nothing yet, a tombstone keeps it from holding any later. */
  release: (orderId: string) => transact((trx, emit) => change(trx, emit, orderId, 'release')),

  /**
   * Deletes up to `limit` reservations that ended that long ago, tombstones included, and returns how many. A late
   * request or event finds nothing then: releasing leaves a new tombstone, committing and shipping are refused. Two queries.
   */
  purge: (olderThanDays: number, limit = 500): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('reservations')
        .select('order_id')
        .where('state', 'in', ['SHIPPED', 'RELEASED'])
        .where('updated_at', '<', sql<Date>`now() - make_interval(days => ${olderThanDays})`)
        .orderBy('updated_at')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      const ids = rows.map(({ order_id }) => order_id);
      if (ids.length === 0) return 0;
      await trx.deleteFrom('reservation_lines').where('order_id', 'in', ids).execute();
      await trx.deleteFrom('reservations').where('order_id', 'in', ids).execute();
      return ids.length;
    }),
});

export type Reservations = ReturnType<typeof createReservations>;

interface Hold {
  orderId: string;
  wanted: ReserveStock;
  rules: FirstOrderRules;
}

const hold = async (trx: Trx, emit: Emit, { orderId, wanted, rules }: Hold): Promise<AllocationOutcome> => {
  const { items, toZip, isFirstOrder } = wanted;
  const isNew = await claim(trx, { order_id: orderId, state: 'HELD', first_order: isFirstOrder });
  if (!isNew) return heldBy(trx, orderId);
  const versions = await lockProducts(trx, productsOf(items));
  const outcome = allocate(items, await suppliesOf(trx, productsOf(items)), toZip);
  if (outcome.outcome === 'short') throw new RefusedReservation(outcome);
  if (isFirstOrder) await checkShare(trx, items, rules);
  const lines = linesOf(outcome.lines);
  await trx
    .insertInto('reservation_lines')
    .values(lines.map((line) => toRow(orderId, line)))
    .execute();
  await changeLevels(trx, changesOf(lines, { from: 'RELEASED', to: 'HELD', isFirstOrder }));
  await announceQuantities(trx, versions, emit);
  return outcome;
};

/** Judged under the products' locks, so that first orders at the same time do not pass it together. */
const checkShare = async (trx: Trx, items: ReserveStock['items'], rules: FirstOrderRules): Promise<void> => {
  const stock = await firstOrderStockOf(trx, productsOf(items), rules.pauseHours);
  const lines = linesOverShare(items, stock, rules);
  if (lines.length > 0) throw new RefusedReservation({ outcome: 'share-exceeded', lines });
};

interface Step {
  from: ReservationState;
  to: ReservationState;
  isFirstOrder: boolean;
}

const changesOf = (lines: readonly HeldLine[], { from, to, isFirstOrder }: Step) => {
  const effect = effectBetween(from, to, isFirstOrder);
  return lines.map(({ productId, warehouseId, quantity }) => ({
    productId,
    warehouseId,
    onHand: effect.onHand * quantity,
    reserved: effect.reserved * quantity,
    committed: effect.committed * quantity,
    firstOrderHeld: effect.firstOrderHeld * quantity,
  }));
};

/** What became of a change; `released` and `unknown` mean that the order sells stock that is not reserved for it. */
export type ReservationChange = 'changed' | 'unchanged' | 'released' | 'unknown';

/**
 * Commits, ships or releases an order's reservation if its state still allows it. `orderVersion` is the version of the
 * order that asks for it, undefined for an order that was never placed: events arrive in any order, and a commit that is
 * older than the release is merely late, while a newer one is for goods that were given to others.
 */
export const change = async (
  trx: Trx,
  emit: Emit,
  orderId: string,
  action: ReservationAction,
  orderVersion?: number,
): Promise<ReservationChange> => {
  const tombstone = { order_id: orderId, state: 'RELEASED' as const, released_by_version: orderVersion ?? null };
  if (action === 'release' && (await claim(trx, tombstone))) return 'changed';
  const current = await trx
    .selectFrom('reservations')
    .where('order_id', '=', orderId)
    .select(['state', 'released_by_version', 'first_order'])
    .forUpdate()
    .executeTakeFirst();
  if (!current) return 'unknown';
  const next = transitions[current.state][action];
  if (!next) return isAfterRelease(current, action, orderVersion) ? 'released' : 'unchanged';
  await trx
    .updateTable('reservations')
    .set({
      state: next,
      updated_at: new Date(),
      ...(action === 'release' && { released_by_version: orderVersion ?? null }),
    })
    .where('order_id', '=', orderId)
    .execute();
  const step = { from: current.state, to: next, isFirstOrder: current.first_order };
  await moveStock(trx, emit, orderId, step);
  const hasLapsed = step.isFirstOrder && step.from === 'HELD' && step.to === 'RELEASED' && orderVersion !== undefined;
  if (hasLapsed) await noteLapsed(trx, orderId);
  return 'changed';
};

const isAfterRelease = (
  {
    state,
    released_by_version: releasedBy,
  }: Pick<Selectable<WarehouseDb['reservations']>, 'state' | 'released_by_version'>,
  action: ReservationAction,
  orderVersion: number | undefined,
): boolean => state === 'RELEASED' && action !== 'release' && (releasedBy === null || (orderVersion ?? 0) > releasedBy);

/** Changes the levels of what an order holds. Committing changes nothing that is available, so nobody is told of it. */
const moveStock = async (trx: Trx, emit: Emit, orderId: string, step: Step) => {
  const lines = await linesHeld(trx, orderId);
  const productIds = lines.map(({ productId }) => productId);
  if (step.to === 'COMMITTED') {
    await lockQuietly(trx, productIds);
    return changeLevels(trx, changesOf(lines, step));
  }
  const versions = await lockProducts(trx, productIds);
  await changeLevels(trx, changesOf(lines, step));
  if (step.to === 'SHIPPED') {
    await trx
      .insertInto('movements')
      .values(lines.map((line) => shipment(orderId, line)))
      .execute();
  }
  await announceQuantities(trx, versions, emit);
};

/** Whether the reservation is new; waits for another request that makes it. */
const claim = async (trx: Trx, reservation: Insertable<WarehouseDb['reservations']>): Promise<boolean> => {
  const inserted = await trx
    .insertInto('reservations')
    .values(reservation)
    .onConflict((conflict) => conflict.doNothing())
    .returning('order_id')
    .executeTakeFirst();
  return inserted !== undefined;
};

const heldBy = async (trx: Trx, orderId: string): Promise<AllocationOutcome> => {
  const { state } = await trx
    .selectFrom('reservations')
    .where('order_id', '=', orderId)
    .select('state')
    .executeTakeFirstOrThrow();
  if (state === 'RELEASED') return { outcome: 'released' };
  const held = await linesHeld(trx, orderId);
  const byProduct = Map.groupBy(held, (line) => line.productId);
  const lines = [...byProduct].map(([productId, allocations]) => ({
    productId,
    allocations: allocations.map(({ warehouseId, zip, quantity }) => ({ warehouseId, zip, quantity })),
  }));
  return { outcome: 'allocated', lines };
};

const productsOf = (items: readonly { productId: string }[]) => items.map(({ productId }) => productId);
