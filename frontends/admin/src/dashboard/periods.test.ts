import { expect, it } from 'vitest';
import { changeOf, periods } from './periods.ts';

it('compares each span with the one of the same length before it', () => {
  for (const { from, to, before } of periods(Date.parse('2026-11-26T06:00:00.000Z')))
    expect(Date.parse(from) - Date.parse(before)).toBe(Date.parse(to) - Date.parse(from));
});

it('begins today at midnight', () => {
  expect(periods(Date.parse('2026-11-26T06:00:00.000Z'))[0]).toEqual({
    title: 'Today',
    from: '2026-11-26T00:00:00.000Z',
    to: '2026-11-26T06:00:00.000Z',
    before: '2026-11-25T18:00:00.000Z',
  });
});

it('tells a change in percent, and none where there was nothing before', () => {
  expect(changeOf(150, 100)).toBe('+50 %');
  expect(changeOf(50, 100)).toBe('−50 %');
  expect(changeOf(100, 100)).toBe('±0 %');
  expect(changeOf(5, 0)).toBeUndefined();
});
