import { describe, expect, it } from 'vitest';
import { type FailedCodes, failedCodesLifeMs, lockRemainingMs, withAttempt } from './failed-codes.ts';

const minute = 60_000;
const day = 1440 * minute;

/** Guesses whenever a code is taken; returns how many attempts that were in so many days. */
const guessesIn = (days: number): number => {
  let failedCodes: FailedCodes | undefined;
  let attempts = 0;
  for (let now = 0; now < days * day; now += minute) {
    while (lockRemainingMs(failedCodes, now) === 0) {
      failedCodes = withAttempt(failedCodes, now);
      attempts += 1;
    }
  }
  return attempts;
};

describe('wrong codes in a row', () => {
  it('lock after every fifth, for longer each time', () => {
    let failedCodes: FailedCodes | undefined;
    const locks: number[] = [];
    for (let attempt = 1; attempt <= 25; attempt += 1) {
      failedCodes = withAttempt(failedCodes, 0);
      if (attempt % 5 === 0) locks.push(lockRemainingMs(failedCodes, 0) / minute);
      else expect(lockRemainingMs(failedCodes, 0)).toBe(0);
    }
    expect(locks).toEqual([15, 60, 240, 1440, 1440]);
  });

  it('allow so few guesses that a code of six digits is not found in a month', () => {
    expect(guessesIn(1)).toBeLessThanOrEqual(20);
    expect(guessesIn(30)).toBeLessThanOrEqual(165);
  });

  it('are forgotten when there were none for a month', () => {
    const failures = { count: 19, lastAt: 0, lockedUntil: 0 };
    expect(withAttempt(failures, failedCodesLifeMs)).toMatchObject({ count: 1, lockedUntil: 0 });
    expect(withAttempt(failures, failedCodesLifeMs - 1)).toMatchObject({ count: 20 });
  });
});
