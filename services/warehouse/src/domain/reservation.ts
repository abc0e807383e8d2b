import type { OrderStatus } from '@eshop/contracts/order';

/** HELD while the order waits, COMMITTED once paid, SHIPPED when the goods left; RELEASED is also the tombstone of an order that never held. */
export type ReservationState = 'HELD' | 'COMMITTED' | 'SHIPPED' | 'RELEASED';

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
