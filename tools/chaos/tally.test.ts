import { expect, it } from 'vitest';
import { count, newTally } from './tally.ts';

it('counts a request once, however often it was tried, and what its tries showed', () => {
  const tally = newTally();
  count(tally, { failures: [], ms: 5 });
  count(tally, { failures: ['503', '503', 'ECONNREFUSED'], ms: 900 });
  count(tally, { failures: ['503'], ms: 400 });
  expect(tally).toEqual({
    requests: 3,
    failedTries: 4,
    failed: 2,
    healed: 2,
    longestMs: 900,
    seen: { '503': 3, ECONNREFUSED: 1 },
    wrong: [],
  });
});

it('takes nothing for healed that ended wrong', () => {
  const tally = newTally();
  count(tally, { failures: ['503'], ms: 60_000, wrong: 'given up' });
  expect(tally).toMatchObject({ failed: 1, healed: 0, longestMs: 0, wrong: ['given up'] });
});
