import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { isUsedUp, maxWrongAttempts, nextCode, resendAfterMs, type SentCode } from './sent-code.ts';

const first: SentCode = { sentAt: 1000, wrongAttempts: 0, hourStartedAt: 1000, sentThisHour: 1 };

describe('a code', () => {
  it('is sent to whom none was sent', () => {
    expect(nextCode(undefined, 1000)).toEqual(first);
  });

  it('is not sent again within minutes, unless the last one no longer works', () => {
    expect(nextCode(first, 1000 + resendAfterMs - 1)).toBeUndefined();
    expect(nextCode(first, 1000 + resendAfterMs)).toMatchObject({ sentAt: 1000 + resendAfterMs, sentThisHour: 2 });
    const usedUp = { ...first, wrongAttempts: maxWrongAttempts };
    expect(isUsedUp(usedUp)).toBe(true);
    expect(nextCode(usedUp, 1001)).toMatchObject({ wrongAttempts: 0, sentThisHour: 2 });
  });

  it('is sent six times an hour, so that nobody fills a mailbox or guesses on', () => {
    const sixth = { ...first, wrongAttempts: maxWrongAttempts, sentThisHour: 6 };
    expect(nextCode(sixth, 3_600_999)).toBeUndefined();
    expect(nextCode(sixth, 3_601_000)).toMatchObject({ sentThisHour: 1, hourStartedAt: 3_601_000 });
  });

  it('outlives everything that one address may try', () => {
    expect((limits.code.pair ?? Number.POSITIVE_INFINITY) * 2).toBeLessThanOrEqual(maxWrongAttempts);
  });
});
