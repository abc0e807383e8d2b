import { describe, expect, it } from 'vitest';
import { emptyCart, newer, piecesOf, unavailableLines, withChange } from './cart-state.ts';

const vehicle = {
  productId: 'p',
  name: 'Aurelia Vesper',
  image: null,
  price: { amount: 4_360_000, currency: 'USD' },
  available: 5,
};

describe('a cart before the server has answered', () => {
  it('holds a new line, a changed one, and no removed one', () => {
    const firstCart = withChange(emptyCart, { ...vehicle, quantity: 1 });
    expect(firstCart.lines).toMatchObject([{ productId: 'p', quantity: 1, lineTotal: { amount: 4_360_000 } }]);
    const three = withChange(firstCart, { ...vehicle, quantity: 3 });
    expect([piecesOf(three), three.subtotal.amount]).toEqual([3, 13_080_000]);
    expect(withChange(three, { ...vehicle, quantity: 0 })).toMatchObject({ lines: [], subtotal: { amount: 0 } });
  });
});

describe('a cart that was answered', () => {
  it('takes no older one for a newer one, but always another shopper’s', () => {
    const versionedCart = { ...emptyCart, id: 'a', version: 5 };
    expect(newer(versionedCart, { ...versionedCart, version: 4 })).toBe(versionedCart);
    expect(newer(versionedCart, { ...versionedCart, version: 5 })).not.toBe(versionedCart);
    expect(newer(versionedCart, { ...versionedCart, id: 'b', version: 1 }).id).toBe('b');
  });
});

describe('lines that are no longer available', () => {
  it('are those whose product is gone, and not those that are short or could not be checked', () => {
    const cart = withChange(withChange(emptyCart, { ...vehicle, quantity: 1 }), {
      ...vehicle,
      productId: 'q',
      quantity: 2,
    });
    const warnings = (['gone', 'short', 'unconfirmed'] as const).map((code) => ({
      productId: code === 'gone' ? 'q' : 'p',
      code,
      message: '',
    }));
    expect(unavailableLines({ ...cart, warnings })).toMatchObject([{ productId: 'q' }]);
    expect(unavailableLines(cart)).toEqual([]);
  });
});
