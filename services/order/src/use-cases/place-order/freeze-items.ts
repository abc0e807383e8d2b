import type { PlaceOrder } from '@eshop/contracts/order';
import { cartEmpty, cartOrdered, productGone } from '@eshop/contracts/problems/orders';
import { pendingOrders, remainingItems } from '../../domain/cart-lines.ts';
import type { FrozenLine } from '../../domain/frozen-line.ts';
import type { Gateways } from '../../gateways/gateways.ts';
import type { OrderStore } from '../../store/orders.ts';

type RequestedItems = Pick<PlaceOrder, 'items'>;

interface ItemsDeps extends Pick<Gateways, 'cart'> {
  orders: Pick<OrderStore, 'recentOfCart'>;
}

/**
 * The items to order: those of the request, or else the buyer's cart at its current version, without the lines of orders
 * whose order-created has not reached the cart yet. Throws a 409 problem on an empty cart, and one with the order's id when
 * a pending order contains all that is in it.
 */
export const requestedItems = async (userId: string, { items }: RequestedItems, { cart, orders }: ItemsDeps) => {
  if (items) return { cart: undefined, items };
  const contents = await cart.contents(userId);
  if (contents.items.length === 0) throw cartEmpty('The cart is empty.');
  const { id, version, orderIds } = contents;
  const pending = orderIds ? pendingOrders(await orders.recentOfCart(id), orderIds) : [];
  const remaining = remainingItems(contents.items, pending);
  const [newestOrder] = pending;
  if (remaining.length === 0 && newestOrder)
    throw cartOrdered('All that is in the cart was ordered already.', { orderId: newestOrder.id });
  return { cart: { id, version }, items: remaining };
};

/** Freezes name, price and cost of items as they are now. Throws a 409 problem that names products no longer for sale. */
export const freezeItems = async (
  items: NonNullable<RequestedItems['items']>,
  { product }: Pick<Gateways, 'product'>,
): Promise<FrozenLine[]> => {
  const ids = items.map(({ productId }) => productId);
  const byId = new Map((await product.snapshots(ids)).items.map((snapshot) => [snapshot.id, snapshot]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) throw productGone('Some products are no longer for sale.', { missing });
  return items.flatMap(({ productId, quantity }) => {
    const snapshot = byId.get(productId);
    if (!snapshot) return [];
    const { id: _, ...frozenFields } = snapshot;
    return [{ productId, quantity, ...frozenFields, allocations: [] }];
  });
};
