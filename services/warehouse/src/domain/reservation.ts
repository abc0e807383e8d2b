import type { OrderStatus } from '@eshop/contracts/order';

/** HELD while the order waits, COMMITTED once paid, SHIPPED when the goods left; RELEASED is also the tombstone of an order that never held. */
export type ReservationState = 'HELD' | 'COMMITTED' | 'SHIPPED' | 'RELEASED';

/** What is reserved for an order. */
export interface Reservation {
  state: ReservationState;
  /** Version of the order whose event released it; null unless released, or when the order was rolled back before it was placed. */
  releasedByVersion: number | null;
  /** Whether it was made for a first order. */
  isFirstOrder: boolean;
}

/** Units of a product in a warehouse. */
export interface StockLine {
  productId: string;
  warehouseId: string;
  quantity: number;
}

/** What a reservation adds to a level per unit. */
export interface StockEffect {
  onHand: number;
  reserved: number;
  committed: number;
  firstOrderHeld: number;
}

/** A change of one level; its numbers are added. */
export interface LevelChange extends StockEffect {
  productId: string;
  warehouseId: string;
}

/** Returns how lines change their levels, by what one unit of them adds. */
export const levelChangesOf = (lines: readonly StockLine[], effect: StockEffect): LevelChange[] =>
  lines.map(({ productId, warehouseId, quantity }) => ({
    productId,
    warehouseId,
    onHand: effect.onHand * quantity,
    reserved: effect.reserved * quantity,
    committed: effect.committed * quantity,
    firstOrderHeld: effect.firstOrderHeld * quantity,
  }));

const noEffect: StockEffect = { onHand: 0, reserved: 0, committed: 0, firstOrderHeld: 0 };

const effects: Readonly<Record<ReservationState, StockEffect>> = {
  HELD: { ...noEffect, reserved: 1 },
  COMMITTED: { ...noEffect, reserved: 1, committed: 1 },
  SHIPPED: { ...noEffect, onHand: -1 },
  RELEASED: noEffect,
};

const effectOf = (state: ReservationState, isFirstOrder: boolean): StockEffect =>
  state === 'HELD' && isFirstOrder ? { ...effects.HELD, firstOrderHeld: 1 } : effects[state];

/** What a change of state adds to a level per unit; a reservation that is not there yet counts as RELEASED. */
export const effectBetween = (from: ReservationState, to: ReservationState, isFirstOrder: boolean): StockEffect => {
  const [effectBefore, effectAfter] = [effectOf(from, isFirstOrder), effectOf(to, isFirstOrder)];
  return {
    onHand: effectAfter.onHand - effectBefore.onHand,
    reserved: effectAfter.reserved - effectBefore.reserved,
    committed: effectAfter.committed - effectBefore.committed,
    firstOrderHeld: effectAfter.firstOrderHeld - effectBefore.firstOrderHeld,
  };
};

/** What is done with the stock of an order. */
export type ReservationAction = 'commit' | 'ship' | 'release';

/** Who may take a reservation from one state to another; what is not here was done already, or comes too late. */
export const transitions: Readonly<Record<ReservationState, Partial<Record<ReservationAction, ReservationState>>>> = {
  HELD: { commit: 'COMMITTED', ship: 'SHIPPED', release: 'RELEASED' },
  COMMITTED: { ship: 'SHIPPED', release: 'RELEASED' },
  SHIPPED: {},
  RELEASED: {},
};

/**
 * Whether an action sells stock that was released. Events arrive in any order: a commit that is older than the release is
 * merely late, while a newer one is for goods that were given to others. `orderVersion` is undefined for an order that was
 * never placed.
 */
export const sellsReleasedStock = (
  { state, releasedByVersion }: Pick<Reservation, 'state' | 'releasedByVersion'>,
  action: ReservationAction,
  orderVersion: number | undefined,
): boolean =>
  state === 'RELEASED' &&
  action !== 'release' &&
  (releasedByVersion === null || (orderVersion ?? 0) > releasedByVersion);

/**
 * What an order's change of state asks of its reservation. An order that failed after it was shipped keeps its goods
 * shipped (they come back by a receipt), even when the news of the failure overtakes the news of the shipment.
 */
export const actionOf = (status: OrderStatus, from: OrderStatus): ReservationAction | undefined => {
  if (status === 'FAILED') return from === 'SHIPPED' ? 'ship' : 'release';
  return actions[status];
};

const actions: Partial<Record<OrderStatus, ReservationAction>> = {
  PAID: 'commit',
  SHIPPED: 'ship',
  DELIVERED: 'ship',
  CANCELLED: 'release',
  EXPIRED: 'release',
  REJECTED: 'release',
};
