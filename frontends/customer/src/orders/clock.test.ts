import { expect, it } from 'vitest';
import { clockOf } from './clock.ts';

it('shows time as a clock does, and never less than none', () => {
  expect([600_000, 599_001, 65_000, 400, 0, -5000, 3_600_000].map(clockOf)).toEqual([
    '10:00',
    '10:00',
    '1:05',
    '0:01',
    '0:00',
    '0:00',
    '1:00:00',
  ]);
});
