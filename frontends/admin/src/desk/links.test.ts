import { expect, it } from 'vitest';
import { linkTo, pick } from './links.ts';

it('changes a query in some places and keeps the rest', () => {
  expect(linkTo('/orders', { status: 'PAID', cursor: 'c' }, { cursor: undefined, q: 'a&b' })).toBe(
    '/orders?status=PAID&q=a%26b',
  );
  expect(linkTo('/orders', { q: '' })).toBe('/orders');
});

it('takes what there is of a query', () => {
  expect(pick({ q: 'x', evil: '1', status: undefined }, ['q', 'status'])).toEqual({ q: 'x' });
});
