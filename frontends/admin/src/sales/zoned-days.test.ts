import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayIn, daysBetween, isDay, startOfDay } from './zoned-days.ts';

const iso = (zone: string, day: string) => new Date(startOfDay(zone, day)).toISOString();

it('knows when a day begins', () => {
  expect(iso('UTC', '2026-11-26')).toBe('2026-11-26T00:00:00.000Z');
  expect(iso('America/New_York', '2026-11-26')).toBe('2026-11-26T05:00:00.000Z');
  expect(iso('Pacific/Auckland', '2026-11-26')).toBe('2026-11-25T11:00:00.000Z');
});

it('knows it where clocks change at midnight', () => {
  expect(iso('Africa/Cairo', '2024-04-26')).toBe('2024-04-25T22:00:00.000Z'); // 00:00 became 01:00
  expect(iso('America/Havana', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z'); // 01:00 became 00:00
  expect(iso('Asia/Beirut', '2026-10-25')).toBe('2026-10-24T22:00:00.000Z'); // 00:00 became 23:00 of the day before
});

it('begins each day when its zone says that it does', () => {
  const zones = fc.constantFrom('America/New_York', 'Africa/Cairo', 'America/Havana', 'Asia/Beirut', 'Asia/Kathmandu');
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: 9000 }), (zone, days) => {
      const day = addDays('2005-01-01', days);
      const start = startOfDay(zone, day);
      expect([dayIn(zone, start), dayIn(zone, start - 1000)]).toEqual([day, addDays(day, -1)]);
    }),
  );
});

it('tells days from other texts, and counts them', () => {
  expect(['2026-02-29', '2026-13-01', 'x', '', undefined].filter(isDay)).toEqual([]);
  expect(isDay('2028-02-29')).toBe(true);
  expect(daysBetween('2026-01-01', '2026-01-31')).toBe(31);
});
