import { rememberedOrders } from '@eshop/contracts/cart';
import { newId } from '@eshop/contracts/ids';
import { describe, expect, it } from 'vitest';
import { pendingOrders, remainingItems } from './cart-lines.ts';

describe('orders that a cart has not consumed yet', () => {
  it('are those placed from it that it does not remember', () => {
    const [subtractedId, pendingId] = [newId(), newId()];
    expect(pendingOrders([{ id: subtractedId }, { id: pendingId }], [subtractedId])).toEqual([{ id: pendingId }]);
  });

  it('are no older than all that a full cart remembers', () => {
    const [forgottenId, ...orderIds] = Array.from({ length: rememberedOrders + 1 }, newId);
    const pendingId = newId();
    const placedOrders = [forgottenId, pendingId].map((id) => ({ id: id ?? '' }));
    expect(pendingOrders(placedOrders, orderIds.toReversed())).toEqual([{ id: pendingId }]);
    expect(pendingOrders(placedOrders, orderIds.slice(1))).toHaveLength(2);
  });
});

describe('the items left in a cart', () => {
  const order = (lines: Record<string, number>) => ({
    cartVersion: 5,
    lines: Object.entries(lines).map(([productId, quantity]) => ({ productId, quantity })),
  });
  const remaining = (items: Record<string, number>, ...orders: Record<string, number>[]) =>
    remainingItems(order(items).lines, orders.map(order));

  it('lose what pending orders contain, never below zero', () => {
    expect(remaining({ a: 3, b: 1, c: 2 }, { a: 1, b: 4 }, { a: 1 })).toEqual([
      { productId: 'a', quantity: 1 },
      { productId: 'c', quantity: 2 },
    ]);
  });

  it('keep a product that was put into the cart after the order', () => {
    const item = (addedVersion: number) => ({ productId: 'a', quantity: 2, addedVersion });
    expect(remainingItems([item(6)], [order({ a: 2 })])).toEqual([item(6)]);
    expect(remainingItems([item(5)], [order({ a: 2 })])).toEqual([]);
  });

  it('stay as they are without pending orders', () => {
    expect(remaining({ a: 3 })).toEqual([{ productId: 'a', quantity: 3 }]);
  });
});
