import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

const now = Date.parse('2026-03-31T10:30:00Z');
const daysOf = (query: Parameters<typeof rangeOf>[0], zone = 'UTC') => {
  const { first, last, before: previousRange } = rangeOf(query, zone, now);
  return [first, last, previousRange.first, previousRange.last];
};

it.each([
  ['today', ['2026-03-31', '2026-03-31', '2026-03-30', '2026-03-30']],
  ['7d', ['2026-03-25', '2026-03-31', '2026-03-18', '2026-03-24']],
  ['month', ['2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28']],
  ['last-month', ['2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31']],
  ['year', ['2026-01-01', '2026-03-31', '2025-01-01', '2025-03-31']],
  ['toString', ['2026-03-02', '2026-03-31', '2026-01-31', '2026-03-01']],
])('compares %s with the period before', (range, days) => {
  expect(daysOf({ range })).toEqual(days);
});

it('takes typed days before a preset, also one alone or in the wrong order', () => {
  const days = ['2026-02-01', '2026-02-10', '2026-01-22', '2026-01-31'];
  expect(daysOf({ range: '7d', from: '2026-02-01', to: '2026-02-10' })).toEqual(days);
  expect(daysOf({ from: '2026-02-10', to: '2026-02-01' })).toEqual(days);
  expect(daysOf({ from: '2026-03-30' }).slice(0, 2)).toEqual(['2026-03-30', '2026-03-31']);
  expect(daysOf({ to: '2026-01-30' }).slice(0, 2)).toEqual(['2026-01-01', '2026-01-30']);
  expect(daysOf({ from: 'yesterday' }).slice(0, 2)).toEqual(['2026-03-02', '2026-03-31']);
});

it('ends today at this moment, and the period before at the same time of its last day', () => {
  const { to, before: previousRange } = rangeOf({ range: 'today' }, 'America/New_York', now);
  expect([to, previousRange.from, previousRange.to]).toEqual([
    '2026-03-31T10:30:00.000Z',
    '2026-03-30T04:00:00.000Z',
    '2026-03-30T10:30:00.000Z',
  ]);
});

it('goes by the days of the zone', () => {
  expect(daysOf({ range: 'today' }, 'Pacific/Kiritimati')[0]).toBe('2026-04-01');
});
