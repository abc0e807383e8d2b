import { expect, it } from 'vitest';
import { isOrderReference, toListQuery } from './query.ts';

it('takes the last day of a range in', () => {
  expect(toListQuery({ status: 'PAID', from: '2026-11-01', to: '2026-11-30', done: '1' })).toEqual({
    status: 'PAID',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-12-01T00:00:00.000Z',
  });
});

it('leaves out what is no day', () => {
  expect(toListQuery({ from: 'yesterday', to: '' })).toEqual({});
});

it('shows a number or an id in the address, and no name', () => {
  for (const text of ['ES-7K3M9Q2X', 'es-1', '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11'])
    expect(isOrderReference(text)).toBe(true);
  for (const text of ['Ada', 'Es', 'ES-Ada Rider', 'ada@shop.test', '217 555 0100', 'ES-1&q=Ada'])
    expect(isOrderReference(text)).toBe(false);
});
