import { describe, expect, it } from 'vitest';
import { claimMs, judgeClaim } from './email-claim.ts';

const claim = { email: 'ada@shop.test', username: 'ada', claimedAt: 1_000_000 };
const soon = claim.claimedAt + claimMs - 1;
const late = claim.claimedAt + claimMs;

describe('a claim on an e-mail address', () => {
  it('is taken once an account has the address', () => {
    expect(judgeClaim({ ...claim, userId: 'u1' }, undefined, { username: 'bob', now: late })).toBe('taken');
  });

  it('is taken when its account was made, though the process died before it said so', () => {
    const holder = { email: 'ada@shop.test' };
    expect(judgeClaim(claim, holder, { username: 'bob', now: late })).toBe('taken');
    expect(judgeClaim(claim, holder, { username: 'ada', now: soon })).toBe('taken');
  });

  it('is pending for others while a registration may be under way, and free after that', () => {
    expect(judgeClaim(claim, undefined, { username: 'bob', now: soon })).toBe('pending');
    expect(judgeClaim(claim, undefined, { username: 'bob', now: late })).toBe('free');
  });

  it('does not block whoever tries again with the same username', () => {
    expect(judgeClaim(claim, undefined, { username: 'ada', now: soon })).toBe('free');
  });

  it('is not held by an account of that username with another address', () => {
    expect(judgeClaim(claim, { email: 'other@shop.test' }, { username: 'bob', now: late })).toBe('free');
  });
});
