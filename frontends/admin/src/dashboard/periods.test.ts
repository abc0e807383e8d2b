import { expect, it } from 'vitest';
import { changeOf, periods } from './periods.ts';

it('compares each span with the one of the same length before it', () => {
  for (const { from, to, before: previousPeriod } of periods(Date.parse('2026-11-26T06:00:00.000Z')))
    expect(Date.parse(from) - Date.parse(previousPeriod)).toBe(Date.parse(to) - Date.parse(from));
});

it('begins today at midnight', () => {
  expect(periods(Date.parse('2026-11-26T06:00:00.000Z'))[0]).toEqual({
    title: 'Today',
    from: '2026-11-26T00:00:00.000Z',
    to: '2026-11-26T06:00:00.000Z',
    before: '2026-11-25T18:00:00.000Z',
    comparison: 'vs. previous period',
  });
});

it('shows a change in percent, capped, and none where there was nothing before', () => {
  const comparison = 'vs. previous 30 days';
  expect(changeOf(150, 100, comparison)).toBe('+50% vs. previous 30 days');
  expect(changeOf(50, 100, comparison)).toBe('−50% vs. previous 30 days');
  expect(changeOf(100, 100, comparison)).toBe('±0% vs. previous 30 days');
  expect(changeOf(21_959, 100, comparison)).toBe('More than +999% vs. previous 30 days');
  expect(changeOf(5, 0, comparison)).toBe('New in this period');
  expect(changeOf(0, 0, comparison)).toBe('No sales to compare');
});
