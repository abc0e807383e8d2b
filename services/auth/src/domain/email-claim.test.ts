import { describe, expect, it } from 'vitest';
import { claimMs, judgeClaim, unconfirmedMs } from './email-claim.ts';

const claim = { email: 'ada@shop.test', username: 'ada', claimedAt: 1_000_000 };
const boundClaim = { ...claim, userId: 'u1' };
const ada = { userId: 'u1', email: 'ada@shop.test', confirmed: true };
const unconfirmedClaim = { ...ada, confirmed: false };
const claimAfter = (ms: number, username = 'bob', verified = false) => ({
  username,
  verified,
  now: claim.claimedAt + ms,
});

describe('a claim on an e-mail address', () => {
  it('is taken for good once a confirmed account has the address', () => {
    expect(judgeClaim(boundClaim, ada, claimAfter(unconfirmedMs * 100))).toBe('taken');
    expect(judgeClaim(boundClaim, ada, claimAfter(0, 'bob', true))).toBe('taken');
    expect(judgeClaim(boundClaim, { ...ada, email: 'changed@shop.test' }, claimAfter(0))).toBe('taken');
  });

  it('is taken when its account was made, though the process died before it said so', () => {
    expect(judgeClaim(claim, ada, claimAfter(claimMs))).toBe('taken');
    expect(judgeClaim(claim, unconfirmedClaim, claimAfter(0, 'ada'))).toBe('taken');
  });

  it('lapses after a day when its account is never confirmed, so that nobody can squat an address', () => {
    for (const pendingClaim of [claim, boundClaim]) {
      expect(judgeClaim(pendingClaim, unconfirmedClaim, claimAfter(unconfirmedMs - 1))).toBe('taken');
      expect(judgeClaim(pendingClaim, unconfirmedClaim, claimAfter(unconfirmedMs))).toBe('free');
    }
  });

  it('gives way at once to who has shown the address to be theirs, unless its account has too', () => {
    expect(judgeClaim(boundClaim, unconfirmedClaim, claimAfter(0, 'bob', true))).toBe('free');
    expect(judgeClaim(claim, undefined, claimAfter(0, 'bob', true))).toBe('free');
  });

  it('is pending for others while a registration may be under way, and free after that', () => {
    expect(judgeClaim(claim, undefined, claimAfter(claimMs - 1))).toBe('pending');
    expect(judgeClaim(claim, undefined, claimAfter(claimMs))).toBe('free');
  });

  it('does not block whoever tries again with the same username', () => {
    expect(judgeClaim(claim, undefined, claimAfter(0, 'ada'))).toBe('free');
  });

  it('is not held by an account of that username that is another', () => {
    expect(judgeClaim(claim, { ...ada, email: 'other@shop.test' }, claimAfter(claimMs))).toBe('free');
    expect(judgeClaim(boundClaim, { ...ada, userId: 'u2' }, claimAfter(claimMs))).toBe('free');
  });
});
