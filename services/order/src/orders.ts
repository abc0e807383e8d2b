import type { ChangeStatus, OrderStatus } from '@eshop/contracts/order';
import type { CloseOutcome } from '@eshop/contracts/payment';
import { notFound } from '@eshop/contracts/problems/general';
import { ownOrder, wrongState } from '@eshop/contracts/problems/orders';
import { actorOf } from '@eshop/service-kit/audit/audit-log';
import type { User } from '@eshop/service-kit/auth/user';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { z } from 'zod';
import { detailFor, type StoredOrder, stateOf, totalOf } from './domain/order.ts';
import { isPlaced, next, type OrderAction } from './domain/order-status.ts';
import { paymentOf } from './domain/payment-news.ts';
import { transitionRefusal } from './domain/transition-refusal.ts';
import type { Gateways } from './gateways/gateways.ts';
import type { Change } from './store/change-order.ts';
import type { OrderStore } from './store/orders.ts';

interface Deps extends Pick<Gateways, 'cart' | 'payment'> {
  orders: OrderStore;
}

/** What is done with an order after it was placed. Someone else's order is a 404. */
export const createOrders = ({ orders, cart, payment }: Deps) => {
  const visible = async (user: User, id: string): Promise<StoredOrder> => {
    aboutOrder(id);
    const order = await orders.get(id);
    if (!order || !isPlaced(order.status)) throw notFound();
    if (order.userId !== user.id && !user.may('order:manage')) throw notFound();
    return order;
  };
  const own = async (user: User, id: string): Promise<StoredOrder> => {
    const order = await visible(user, id);
    if (order.userId !== user.id) throw notFound();
    return order;
  };
  const change = async (user: User, id: string, wanted: Change) => {
    aboutOrder(id);
    const changed = await orders.change(id, wanted);
    if (changed.outcome === 'unknown') throw notFound();
    if (changed.outcome === 'stale') throw staleVersion(stateOf(changed.order));
    if (changed.outcome === 'own') throw ownOrder('Nobody changes the state of an order that they placed.');
    if (changed.outcome === 'refused') throw wrongState(transitionRefusal(changed.order.status, wanted.action));
    return detailFor(user, changed.order);
  };
  /** Payment's own news of the closing may have cancelled the order already: then that is the cancelling asked for. */
  const cancelled = async (id: string, user: User, closed: CloseOutcome) => {
    const changed = await orders.change(id, { action: 'cancel', by: user.id, payment: paymentOf(closed) });
    if (changed.outcome === 'unknown') throw notFound();
    if (changed.order.status !== 'CANCELLED') throw wrongState(transitionRefusal(changed.order.status, 'cancel'));
    return detailFor(user, changed.order);
  };
  return {
    /** Throws a 404 problem where the user may not see it. One query. */
    visible,

    /** Puts what was ordered into the buyer's cart again, as far as it can be had; warnings name what cannot. One hop. */
    reorder: async (user: User, id: string) => {
      const { lines } = await own(user, id);
      return cart.fill(
        user.id,
        lines.map(({ productId, name, quantity }) => ({ productId, name, quantity })),
      );
    },

    /** Payment closes first: when the money was approved meanwhile, there is nothing to cancel. Two hops. */
    cancel: async (user: User, id: string) => {
      const order = await own(user, id);
      if (!next(order.status, 'cancel')) throw wrongState(transitionRefusal(order.status, 'cancel'));
      const closed = await payment.close(payableOf(order), 'cancelled', user.id);
      if (closed.closedFor !== 'cancelled')
        throw wrongState(`Its payment is ${closed.closedFor ?? closed.outcome} already.`);
      return cancelled(id, user, closed);
    },

    confirmDelivery: async (user: User, id: string) => {
      await own(user, id);
      return change(user, id, { action: 'confirmDelivery', by: user.id });
    },

    /**
     * Throws a 412 problem with the current state when the order is no longer at the version that was seen. The same
     * decision by the same person again returns the order as it is.
     */
    changeStatus: (user: User, id: string, { status, note }: z.infer<typeof ChangeStatus>, seenVersion: number) =>
      change(user, id, {
        action: adminActions[status],
        by: user.id,
        note,
        decision: { staff: actorOf(user), seenVersion },
      }),
  };
};

export type Orders = ReturnType<typeof createOrders>;

/** What an admin may bring about by hand. */
const adminActions = { SHIPPED: 'ship', DELIVERED: 'confirmDelivery', FAILED: 'fail' } as const satisfies Partial<
  Record<OrderStatus, OrderAction>
>;

/** What payment needs to know of an order. */
export const payableOf = (order: StoredOrder) => ({
  orderId: order.id,
  number: order.number,
  userId: order.userId,
  total: totalOf(order),
  paymentDeadline: order.paymentDeadline.toISOString(),
});
