import { notFound } from '@eshop/contracts/problems/general';
import type { User } from '@eshop/service-kit/auth/user';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { StoredOrder } from '../domain/order.ts';
import { isPlaced } from '../domain/order-status.ts';
import type { OrderStore } from '../store/orders.ts';

type Orders = Pick<OrderStore, 'get'>;

/** Finds an order that the user may see: their own, or any for those who manage orders. Throws a 404 problem. One query. */
export const findVisibleOrder = async (orders: Orders, user: User, id: string): Promise<StoredOrder> => {
  aboutOrder(id);
  const order = await orders.get(id);
  if (!order || !isPlaced(order.status)) throw notFound();
  if (order.userId !== user.id && !user.may('order:manage')) throw notFound();
  return order;
};

/** Finds an order that the user placed. Throws a 404 problem. One query. */
export const findOwnOrder = async (orders: Orders, user: User, id: string): Promise<StoredOrder> => {
  const order = await findVisibleOrder(orders, user, id);
  if (order.userId !== user.id) throw notFound();
  return order;
};
