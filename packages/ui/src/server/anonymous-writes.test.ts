import { describe, expect, it } from 'vitest';
import { createAnonymousWrites } from './anonymous-writes.ts';
import { memoryState } from './memory-state.ts';

describe('what people without a login write', () => {
  it('is so much a minute for a network, over all replicas', async () => {
    let now = 0;
    const { state } = memoryState();
    const replicas = [1, 2].map(() => createAnonymousWrites(state, { maxPerMinute: 4, now: () => now }));
    const admit = async (times: number, network?: string) => {
      const admissions: boolean[] = [];
      for (let time = 0; time < times; time++) admissions.push((await replicas[time % 2]?.admit(network)) === true);
      return admissions.filter(Boolean).length;
    };
    expect(await admit(10, '192.0.2.1')).toBe(4);
    expect(await admit(3, '192.0.2.2'), 'another network').toBe(3);
    expect(await admit(10), 'an unknown one').toBe(4);
    now = 60_000;
    expect(await admit(10, '192.0.2.1'), 'the next minute').toBe(4);
  });

  it('is bounded when all of it comes at once, and a flood keeps one key for its network', async () => {
    const { state, values } = memoryState();
    const writes = createAnonymousWrites(state, { maxPerMinute: 5 });
    const admissions = await Promise.all(
      Array.from({ length: 300 }, () => writes.admit('192.0.2.1').catch(() => false)),
    );
    expect(admissions.filter(Boolean).length).toBeLessThanOrEqual(5);
    expect([...values.values()]).toHaveLength(1);
    expect([...values.keys()].join()).not.toContain('192.0.2.1');
  });
});
