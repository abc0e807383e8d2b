import { type CartContents, rememberedOrders } from '@eshop/contracts/cart';

type Item = CartContents['items'][number];

/** The orders that were placed from a cart and whose lines have not left it yet, because order-created has not arrived there. */
export const pendingOrders = <Placed extends { id: string }>(
  placedOrders: readonly Placed[],
  orderIds: NonNullable<CartContents['orderIds']>,
): Placed[] => {
  const subtractedIds = new Set(orderIds);
  const oldestId = orderIds.length < rememberedOrders ? '' : ([...orderIds].sort()[0] ?? '');
  return placedOrders.filter(({ id }) => !subtractedIds.has(id) && id > oldestId);
};

/** What of an order decides which of a cart's lines it contains. */
interface OrderedLines {
  cartVersion: number | null;
  lines: readonly Pick<Item, 'productId' | 'quantity'>[];
}

/**
 * What is left of a cart's items once the lines of pending orders have left it. A product that was put into the cart after an
 * order is not part of that order.
 */
export const remainingItems = (items: readonly Item[], orders: readonly OrderedLines[]): Item[] =>
  items
    .map((item) => ({ ...item, quantity: item.quantity - orderedQuantity(item, orders) }))
    .filter(({ quantity }) => quantity > 0);

const orderedQuantity = ({ productId, addedVersion = 0 }: Item, orders: readonly OrderedLines[]): number =>
  orders
    .filter(({ cartVersion }) => addedVersion <= (cartVersion ?? Number.POSITIVE_INFINITY))
    .flatMap(({ lines }) => lines)
    .filter((line) => line.productId === productId)
    .reduce((total, { quantity }) => total + quantity, 0);
