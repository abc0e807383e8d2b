import { expect, test } from 'vitest';
import { createBackoff } from './backoff.ts';

test('pauses double with each crash in a row, up to five seconds', () => {
  const backoff = createBackoff();

  expect([0, 0, 0, 0, 0, 0, 0].map(backoff.next)).toEqual([200, 400, 800, 1600, 3200, 5000, 5000]);
});

test('a process that ran for a while begins with the shortest pause again', () => {
  const backoff = createBackoff();
  backoff.next(0);
  backoff.next(0);

  expect(backoff.next(31_000)).toBe(200);
});
