import { expect, it } from 'vitest';
import { formatDuration } from './durations.ts';

it.each([
  [10, '10 minutes'],
  [1, '1 minute'],
  [0.05, '0.1 minutes'],
  [60, '1 hour'],
  [90, '90 minutes'],
  [24 * 60, '24 hours'],
  [36.5 * 60, '36.5 hours'],
  [48 * 60, '2 days'],
  [7 * 1440, '7 days'],
])('%f minutes are %s', (minutes, words) => {
  expect(formatDuration(minutes)).toBe(words);
});
