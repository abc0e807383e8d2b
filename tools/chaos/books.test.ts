import { expect, it } from 'vitest';
import { createBooks } from './books.ts';

const order = (orderId: string, status: string, quantity = 1) => ({
  orderId,
  userId: 'u',
  lines: [{ productId: 'p', quantity }],
  status,
});

it('note a state once, however often a client looked', () => {
  const books = createBooks();
  for (const status of ['PENDING_PAYMENT', 'PENDING_PAYMENT', 'PAID']) books.shown(order('o', status));
  expect(books.lines).toEqual([
    { told: 'order', orderId: 'o', status: 'PENDING_PAYMENT' },
    { told: 'order', orderId: 'o', status: 'PAID' },
  ]);
});

it('know what must be missing from the stock: all that was ordered and did not come back', () => {
  const books = createBooks();
  books.shown(order('a', 'PAID', 2));
  books.shown(order('b', 'PENDING_PAYMENT', 3));
  books.shown(order('b', 'CANCELLED', 3));
  books.shown(order('c', 'PENDING_PAYMENT'));
  expect(books.taken()).toEqual(new Map([['p', 3]]));
});
