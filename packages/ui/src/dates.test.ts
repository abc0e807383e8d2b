import { expect, it } from 'vitest';
import { formatDay, formatMoment } from './dates.ts';

it('shows a moment in a time zone, with its name', () => {
  const moment = '2026-11-30T03:08:14.370Z';
  expect(formatMoment(moment)).toMatch(/^Nov 30, 2026, 3:08\sAM UTC$/);
  expect(formatMoment(moment, 'America/Los_Angeles')).toMatch(/^Nov 29, 2026, 7:08\sPM PST$/);
  expect(formatMoment(moment, 'Asia/Kolkata')).toMatch(/^Nov 30, 2026, 8:38\sAM GMT\+5:30$/);
  expect(formatDay(moment)).toBe('November 30, 2026');
  expect(formatDay(moment, 'America/Los_Angeles')).toBe('November 29, 2026');
});
