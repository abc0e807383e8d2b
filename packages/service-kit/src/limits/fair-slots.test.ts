import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createFairSlots } from './fair-slots.ts';

/** Work that ends when it is told to, by the name of who began it. */
const manualWork = () => {
  const startedJobs: string[] = [];
  const ends: (() => void)[] = [];
  return {
    started: startedJobs,
    work: (name: string) => () => {
      startedJobs.push(name);
      return new Promise<void>((resolve) => void ends.push(resolve));
    },
    endNext: async () => {
      ends.shift()?.();
      await pause(0);
    },
  };
};

describe('fair slots', () => {
  it('run so many at once, let so many wait, and refuse the rest', async () => {
    const slots = createFairSlots(2, 1);
    const { started: startedJobs, work, endNext } = manualWork();
    const runs = ['a', 'b', 'c'].map((user) => slots(user, work(user)));
    await expect(slots('d', work('d'))).rejects.toMatchObject({ problem: { status: 503 } });
    expect(startedJobs).toEqual(['a', 'b']);
    await endNext();
    expect(startedJobs).toEqual(['a', 'b', 'c']);
    await endNext();
    await endNext();
    await Promise.all(runs);
  });

  it('run one piece of work of a user at a time, also while slots are free', async () => {
    const slots = createFairSlots(2);
    const { started: startedJobs, work, endNext } = manualWork();
    const runs = [slots('a', work('a1')), slots('a', work('a2')), slots('b', work('b'))];
    await pause(0);
    expect(startedJobs).toEqual(['a1', 'b']);
    await endNext();
    expect(startedJobs).toEqual(['a1', 'b', 'a2']);
    await endNext();
    await endNext();
    await Promise.all(runs);
  });

  it('go first to whoever used them least lately, then in the order of arrival', async () => {
    let now = 0;
    const slots = createFairSlots(1, 100, () => now);
    const { started: startedJobs, work, endNext } = manualWork();
    const runs = [slots('heavy', work('heavy'))];
    await pause(0);
    now += 1000;
    for (const user of ['heavy', 'light', 'other']) runs.push(slots(user, work(user)));
    for (let count = 0; count < 4; count++) await endNext();
    await Promise.all(runs);
    expect(startedJobs).toEqual(['heavy', 'light', 'other', 'heavy']);
  });

  it('forget what a user had used after a while', async () => {
    let now = 0;
    const slots = createFairSlots(1, 100, () => now);
    const { started: startedJobs, work, endNext } = manualWork();
    const use = async (user: string, ms: number) => {
      const run = slots(user, work(user));
      await pause(0);
      now += ms;
      await endNext();
      await run;
    };
    await use('past', 10_000);
    now += 3_600_000;
    await use('recent', 100);
    const busy = slots('busy', work('busy'));
    const runs = [slots('recent', work('recent')), slots('past', work('past'))];
    await pause(0);
    for (let count = 0; count < 3; count++) await endNext();
    await Promise.all([busy, ...runs]);
    expect(startedJobs.slice(-2)).toEqual(['past', 'recent']);
  });

  it('are free again after work that failed', async () => {
    const slots = createFairSlots(1);
    await expect(slots('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots('a', async () => 'yes')).toBe('yes');
  });
});
