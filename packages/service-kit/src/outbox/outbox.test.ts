import { expect, it } from 'vitest';
import { retryDelaySeconds } from './outbox.ts';

it('waits longer after every failure, and never more than 30 s', () => {
  expect([1, 2, 3, 9, 10, 1000].map(retryDelaySeconds)).toEqual([0.1, 0.2, 0.4, 25.6, 30, 30]);
});
