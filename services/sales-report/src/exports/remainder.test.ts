import { money } from '@eshop/contracts/money';
import { expect, it } from 'vitest';
import { remainderOf } from './remainder.ts';

const sums = (quantity: number, revenue: number) => ({
  quantity,
  revenue: money(revenue),
  margin: money(revenue / 10),
});
const row = (quantity: number, revenue: number) => ({
  ...sums(quantity, revenue),
  productId: 'p',
  name: 'Falcon',
  category: 'cars',
  orders: 1,
  cost: money(revenue * 0.9),
});

it('is what the rows of a report leave of its total, so that a printed table always adds up', () => {
  expect(remainderOf(sums(3, 3000), [row(2, 2000), row(1, 1000)])).toBeUndefined();
  expect(remainderOf(sums(-1, -10_000), [])).toEqual(sums(-1, -10_000));
  expect(remainderOf(sums(5, 9000), [row(2, 2000), row(1, 1000)])).toEqual(sums(2, 6000));
});
