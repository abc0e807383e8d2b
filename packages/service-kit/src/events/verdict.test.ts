import { unavailable } from '@eshop/contracts/problems/general';
import { describe, expect, it } from 'vitest';
import { createFailures } from './failures.ts';
import { Poison } from './subscription.ts';
import { verdictOn } from './verdict.ts';

const connectionRefused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

describe('a delivery that failed', () => {
  it('goes to the dead letters at once when no repetition makes it right', () => {
    expect(verdictOn(new Poison('no such order'), 1)).toBe('DROP');
  });

  it.each([connectionRefused, unavailable('payment did not answer')])(
    'comes again for as long as something is away: %s',
    (error) => {
      expect(verdictOn(error, 100_000)).toBe('RETRY');
    },
  );

  it('comes again for a minute when nobody knows why, and then holds back no other', () => {
    expect(verdictOn(new TypeError('x is not a function'), 29)).toBe('RETRY');
    expect(verdictOn(new TypeError('x is not a function'), 30)).toBe('DROP');
  });
});

describe('the memory of failures', () => {
  it('counts each event’s and holds its last reason', () => {
    const failures = createFailures();
    expect([failures.add('a', 'one'), failures.add('b', 'other'), failures.add('a', 'two')]).toEqual([1, 1, 2]);
    expect(failures.messageOf('a')).toBe('two');
    failures.forget('a');
    expect(failures.messageOf('a')).toBeUndefined();
  });

  it('is bounded: the one that failed longest ago goes first', () => {
    const failures = createFailures(2);
    for (const id of ['a', 'b', 'a', 'c']) failures.add(id, id);
    expect([failures.messageOf('b'), failures.messageOf('a'), failures.messageOf('c')]).toEqual([undefined, 'a', 'c']);
  });
});
