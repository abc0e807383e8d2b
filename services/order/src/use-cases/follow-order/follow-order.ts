import type { Permission } from '@eshop/contracts/policy';
import type { User } from '@eshop/service-kit/auth/user';
import { actorFor } from '../../domain/order.ts';
import { isTerminal } from '../../domain/order-status.ts';
import type { OrderStore } from '../../store/orders.ts';
import { findVisibleOrder } from '../find-order.ts';
import type { EventStream, OrderStreams } from './order-streams.ts';

interface Deps {
  orders: Pick<OrderStore, 'get'>;
  streams: OrderStreams;
}

/** How a client follows an order. */
interface FollowRequest {
  /** The last entry of the timeline that the client has; 0 for none. */
  lastEntry: number;
  network: string | undefined;
  /** Whether the user still may, and may `also` what is named. */
  stillMay: (also?: Permission) => boolean;
  /** Opens the stream; called once nothing can refuse it any more. */
  open: () => EventStream;
}

/**
 * Streams what happened to an order after the client's last entry, then what happens. Resolves with false when the order is
 * in a terminal state and the client has everything. Throws a 404 problem where the user may not see the order, and a 429 or
 * 503 problem where too many streams are open.
 */
export type FollowOrder = (user: User, id: string, request: FollowRequest) => Promise<boolean>;

/** Creates the following of orders. */
export const createFollowOrder =
  ({ orders, streams }: Deps): FollowOrder =>
  async (user, id, { lastEntry, network, stillMay, open }) => {
    const order = await findVisibleOrder(orders, user, id);
    const sentEntries = Math.min(lastEntry, order.timeline.length);
    if (isTerminal(order.status) && sentEntries === order.timeline.length) return false;
    streams.admit({ userId: user.id, network });
    const isPermitted = () => stillMay(order.userId === user.id ? undefined : 'order:manage');
    streams.follow(
      order,
      sentEntries,
      { userId: user.id, network, isPermitted, actorOf: actorFor(user, order) },
      open(),
    );
    return true;
  };
