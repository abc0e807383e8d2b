import { expect, it } from 'vitest';
import { monthOf } from './month.ts';

it('is the month in UTC, whatever the machine’s time zone', () => {
  expect(monthOf(new Date('2026-10-31T23:59:59.999Z'))).toEqual({
    partition: 'sales_2026_10',
    from: '2026-10-01T00:00:00.000Z',
    to: '2026-11-01T00:00:00.000Z',
  });
});

it('goes over the turn of the year', () => {
  expect(monthOf(new Date('2026-12-05T00:00:00Z'), 1).from).toBe('2027-01-01T00:00:00.000Z');
  expect(monthOf(new Date('2026-12-05T00:00:00Z')).to).toBe('2027-01-01T00:00:00.000Z');
});
