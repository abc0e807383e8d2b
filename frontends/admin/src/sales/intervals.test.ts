import { expect, it } from 'vitest';
import { intervalsFor } from './intervals.ts';

it('offers what can be drawn, and chooses by length', () => {
  expect(intervalsFor({ first: '2026-01-01', last: '2026-01-01' })).toEqual({
    possible: ['hour', 'day', 'week', 'month'],
    chosen: 'hour',
  });
  expect(intervalsFor({ first: '2026-01-01', last: '2026-03-31' }, 'hour')).toEqual({
    possible: ['day', 'week', 'month'],
    chosen: 'day',
  });
  expect(intervalsFor({ first: '2016-01-01', last: '2026-03-31' }, 'nothing').chosen).toBe('month');
});
