import { expect, it } from 'vitest';
import { formatDay, formatMoment } from './dates.ts';

it('writes moments with their zone, and days', () => {
  expect(formatMoment('2026-11-26T04:48:14.370Z')).toMatch(/^Nov 26, 2026, 4:48\sAM UTC$/);
  expect(formatDay('2026-11-26T04:48:14.370Z')).toBe('November 26, 2026');
});
