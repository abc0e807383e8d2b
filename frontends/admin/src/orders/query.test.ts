import { expect, it } from 'vitest';
import { toListQuery } from './query.ts';

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
