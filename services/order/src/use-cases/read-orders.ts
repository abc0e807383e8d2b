import type { Order, OrderCounts, OrderCountsQuery, PayableOrder } from '@eshop/contracts/order';
import type { User } from '@eshop/service-kit/auth/user';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { z } from 'zod';
import { detailFor, payableOf } from '../domain/order.ts';
import { isPlaced } from '../domain/order-status.ts';
import type { OrderStore } from '../store/orders.ts';
import type { Summaries } from '../store/summaries.ts';
import { findVisibleOrder } from './find-order.ts';

interface Deps {
  orders: Pick<OrderStore, 'get'>;
  summaries: Pick<Summaries, 'counts'>;
}

/** Reads single orders, and how many there are. */
export interface ReadOrders {
  /** Throws a 404 problem where the user may not see the order. One query. */
  detail(user: User, id: string): Promise<Order>;
  /** What payment needs to know of an order; null when no such order was placed. One query. */
  payable(id: string): Promise<PayableOrder | null>;
  /** How many orders are in each state. One query. */
  counts(query: z.infer<typeof OrderCountsQuery>): Promise<z.infer<typeof OrderCounts>>;
}

/** Creates the reading of orders. */
export const createReadOrders = ({ orders, summaries }: Deps): ReadOrders => ({
  detail: async (user, id) => detailFor(user, await findVisibleOrder(orders, user, id)),
  payable: async (id) => {
    aboutOrder(id);
    const order = await orders.get(id);
    return order && isPlaced(order.status) ? payableOf(order) : null;
  },
  counts: async (query) => ({ counts: await summaries.counts(query) }),
});
