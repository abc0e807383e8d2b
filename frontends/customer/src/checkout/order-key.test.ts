import { expect, it } from 'vitest';
import { orderKey } from './order-key.ts';

it('is one for a cart as it was seen, and another once it has changed', () => {
  const cart = { id: 'u', version: 7, lines: [] };
  expect(orderKey({ ...cart })).toBe(orderKey(cart));
  expect(orderKey({ ...cart, version: 8 })).not.toBe(orderKey(cart));
  expect(orderKey({ ...cart, id: 'v' })).not.toBe(orderKey(cart));
});
