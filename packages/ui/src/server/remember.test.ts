import { notFound, unavailable } from '@eshop/contracts/problems/general';
import { describe, expect, it } from 'vitest';
import { createMemory } from './remember.ts';

const never = () => new Promise<string>(() => undefined);

const at = (start = 0) => {
  const clock = { now: start };
  const remember = createMemory({ freshMs: 10, keptMs: 1000, patienceMs: 5, most: 2 }, () => clock.now);
  return { clock, remember };
};

describe('a remembered value', () => {
  it('is asked for once while it is fresh, also by many at once', async () => {
    const { remember } = at();
    let loads = 0;
    const load = async () => `v${++loads}`;
    const results = await Promise.all([remember('a', load), remember('a', load), remember('a', load)]);
    expect(results.map(({ value }) => value)).toEqual(['v1', 'v1', 'v1']);
    expect(await remember('a', load)).toEqual({ value: 'v1', stale: false });
  });

  it('stands in while its owner is slow or down, and says so once the owner failed', async () => {
    const { clock, remember } = at();
    await remember('a', async () => 'old');
    clock.now = 100;
    const down = async () => Promise.reject(unavailable('away'));
    expect(await remember('a', down)).toEqual({ value: 'old', stale: true });
    expect(await remember('a', never)).toEqual({ value: 'old', stale: true });
  });

  it('is not kept for ever, nor once its owner says that it is gone', async () => {
    const { clock, remember } = at();
    await remember('a', async () => 'old');
    clock.now = 50;
    await expect(remember('a', async () => Promise.reject(notFound('gone')))).rejects.toThrow();
    await expect(remember('a', async () => Promise.reject(unavailable('away')))).rejects.toThrow();
    await remember('b', async () => 'old');
    clock.now = 5000;
    await expect(remember('b', async () => Promise.reject(unavailable('away')))).rejects.toThrow();
  });

  it('makes room for others', async () => {
    const { clock, remember } = at();
    for (const key of ['a', 'b', 'c']) await remember(key, async () => key);
    clock.now = 20;
    await expect(remember('a', async () => Promise.reject(unavailable('away')))).rejects.toThrow();
  });
});
