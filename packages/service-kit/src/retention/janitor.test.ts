import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createJanitor } from './janitor.ts';

const log = { info: () => undefined, warn: () => undefined };

it('purges batch after batch until nothing is left, whatever another purge does', async () => {
  const batchSizes = [1000, 1000, 7, 0];
  const purges = {
    broken: () => Promise.reject(new Error('no connection')),
    rows: async () => batchSizes.shift() ?? 0,
  };
  const registry = new Registry();
  const janitor = createJanitor({ purges, log, registry, everyMs: 5 });
  await sleep(50);
  await janitor.stop();
  expect(batchSizes).toEqual([]);
  const text = await registry.metrics();
  expect(text).toContain('purged_rows_total{purge="rows"} 2007');
  expect(text).toMatch(/purge_failures_total\{purge="broken"\} [1-9]/);
});

it('begins nothing more once it is stopped', async () => {
  let purgedCount = 0;
  const endless = async () => {
    await sleep(1);
    return ++purgedCount;
  };
  const janitor = createJanitor({ purges: { endless }, log, registry: new Registry(), everyMs: 5 });
  await sleep(20);
  await janitor.stop();
  const sofar = purgedCount;
  await sleep(20);
  expect(purgedCount).toBe(sofar);
});
