import { money } from '@eshop/contracts/money';
import { describe, expect, it } from 'vitest';
import { maxLineQuantity, showCart } from './show-cart.ts';

const view = { name: 'Falcon', image: null, price: money(100), available: 3, gone: false, version: 1, seenAt: 0 };
const cartOf = (quantity: number, product: typeof view | undefined) => ({
  document: { version: 1, lines: [{ productId: 'p', quantity }], orderIds: [], seen: {}, names: {} },
  products: new Map(product ? [['p', product]] : []),
});

describe('a cart', () => {
  it('shows what its lines cost now', () => {
    const cart = showCart('c', cartOf(2, view));
    expect(cart.subtotal).toEqual(money(200));
    expect(cart.warnings).toEqual([]);
  });

  it('warns of a line that is more than there is', () => {
    expect(showCart('c', cartOf(4, view)).warnings).toMatchObject([{ productId: 'p', code: 'short' }]);
  });

  it('tells no stock beyond the bound, however many are put into it', () => {
    const cartWith = (available: number) => showCart('c', cartOf(38, { ...view, available }));
    for (const available of [10, 37, 38, 1000]) expect(cartWith(available)).toEqual(cartWith(11));
    expect(cartWith(9).warnings).toMatchObject([{ code: 'short', message: 'Only 9 of Falcon can be had now.' }]);
  });

  it('lets a line grow by itself to what is in stock, and past the bound to any quantity', () => {
    const bounds = [undefined, 0, 9, 10, 37].map((available) =>
      maxLineQuantity(available === undefined ? undefined : { available }),
    );
    expect(bounds).toEqual([0, 0, 9, 99, 99]);
  });

  it('warns of a product that is no longer for sale', () => {
    const cart = showCart('c', cartOf(1, { ...view, gone: true }));
    expect(cart.warnings).toMatchObject([{ code: 'gone' }]);
    expect(cart.lines[0]?.available).toBe(0);
  });

  it('warns of a price that is another than when the line was put in', () => {
    const cart = cartOf(1, view);
    const seenAt = (amount: number) => ({ ...cart, document: { ...cart.document, seen: { p: money(amount) } } });
    expect(showCart('c', seenAt(90)).warnings).toMatchObject([{ productId: 'p', code: 'price-changed' }]);
    expect(showCart('c', seenAt(100)).warnings).toEqual([]);
  });

  it('shows a line whose product could not be looked up, as it was when it was added', () => {
    const cart = cartOf(2, undefined);
    const document = { ...cart.document, seen: { p: money(90) }, names: { p: 'Falcon' } };
    expect(showCart('c', { ...cart, document })).toMatchObject({
      lines: [{ productId: 'p', name: 'Falcon', quantity: 2, lineTotal: money(180), available: 0 }],
      warnings: [{ productId: 'p', code: 'unconfirmed' }],
    });
  });

  it('shows a line of which nothing at all is remembered', () => {
    expect(showCart('c', cartOf(1, undefined)).lines).toMatchObject([{ name: 'Unknown product', lineTotal: money(0) }]);
  });
});
