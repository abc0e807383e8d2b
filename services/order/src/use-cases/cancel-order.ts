import type { Order } from '@eshop/contracts/order';
import { notFound } from '@eshop/contracts/problems/general';
import { wrongState } from '@eshop/contracts/problems/orders';
import type { User } from '@eshop/service-kit/auth/user';
import { detailFor, payableOf } from '../domain/order.ts';
import { next } from '../domain/order-status.ts';
import { paymentOfClosing } from '../domain/payment-actions.ts';
import { transitionRefusal } from '../domain/transition-refusal.ts';
import type { Gateways } from '../gateways/gateways.ts';
import type { OrderStore } from '../store/orders.ts';
import type { ChangeOrder } from './change-order.ts';
import { findOwnOrder } from './find-order.ts';

interface Deps extends Pick<Gateways, 'payment'> {
  orders: Pick<OrderStore, 'get'>;
  changeOrder: ChangeOrder;
}

/**
 * Cancels a customer's own order. Payment closes first: when the money was approved meanwhile, there is nothing to cancel.
 * Throws a 404 problem on an order of somebody else, 409 when its state or its payment does not allow it. Two hops.
 */
export type CancelOrder = (user: User, id: string) => Promise<Order>;

/** Creates the cancellation of an order by its customer. */
export const createCancelOrder =
  ({ orders, payment, changeOrder }: Deps): CancelOrder =>
  async (user, id) => {
    const order = await findOwnOrder(orders, user, id);
    if (!next(order.status, 'cancel')) throw wrongState(transitionRefusal(order.status, 'cancel'));
    const closing = await payment.close(payableOf(order), 'cancelled', user.id);
    if (closing.closedFor !== 'cancelled')
      throw wrongState(`Its payment is ${closing.closedFor ?? closing.outcome} already.`);
    const result = await changeOrder(id, { action: 'cancel', by: user.id, payment: paymentOfClosing(closing) });
    if (result.outcome === 'unknown') throw notFound();
    // Payment's own event of the closing may have canceled the order already, which is what was requested.
    if (result.order.status !== 'CANCELLED') throw wrongState(transitionRefusal(result.order.status, 'cancel'));
    return detailFor(user, result.order);
  };
