import type { Order } from '@eshop/contracts/order';
import type { User } from '@eshop/service-kit/auth/user';
import { detailFor } from '../domain/order.ts';
import type { OrderStore } from '../store/orders.ts';
import { type ChangeOrder, orderOf } from './change-order.ts';
import { findOwnOrder } from './find-order.ts';

interface Deps {
  orders: Pick<OrderStore, 'get'>;
  changeOrder: ChangeOrder;
}

/** Confirms the delivery of a customer's own order. Throws a 404 problem on an order of somebody else, 409 before it ships. */
export type ConfirmDelivery = (user: User, id: string) => Promise<Order>;

/** Creates the confirmation of a delivery by the customer. */
export const createConfirmDelivery =
  ({ orders, changeOrder }: Deps): ConfirmDelivery =>
  async (user, id) => {
    await findOwnOrder(orders, user, id);
    const result = await changeOrder(id, { action: 'confirmDelivery', by: user.id });
    return detailFor(user, orderOf(result, 'confirmDelivery'));
  };
