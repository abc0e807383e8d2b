import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Redis } from 'ioredis';
import type { MemoryMetrics } from '../metrics.ts';
import { evictingKey } from './keys.ts';

/** From this share of its memory on, Redis may soon evict carts, so a missing cart is looked for in MySQL. */
export const evictionWatermark = 0.7;

const everyMs = 5000;

interface Deps {
  master: Redis;
  metrics: MemoryMetrics;
  log: Pick<Log, 'warn'>;
}

/** The share of `maxmemory` that is used (0 without a bound), and how many keys this server has evicted. */
export const readMemory = async (master: Redis): Promise<{ ratio: number; evictedKeys: number }> => {
  const info = `${await master.info('memory')}${await master.info('stats')}`;
  const field = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const maxMemory = field('maxmemory');
  return { ratio: maxMemory === 0 ? 0 : field('used_memory') / maxMemory, evictedKeys: field('evicted_keys') };
};

/** Marks in Redis, for all processes, that carts may be evicted. The mark stays until Redis loses its data. */
export const markEvictions = async (
  master: Redis,
  { ratio, evictedKeys }: Awaited<ReturnType<typeof readMemory>>,
): Promise<void> => {
  if (ratio >= evictionWatermark || evictedKeys > 0) await master.set(evictingKey, '1');
};

/** Watches the memory of the carts' Redis: gauges for the alert, and the mark before anything is evicted. */
export const watchMemory = ({ master, metrics, log }: Deps) => {
  const look = async () => {
    const state = await readMemory(master);
    metrics.ratio.set(state.ratio);
    metrics.evictedKeys.set(state.evictedKeys);
    await markEvictions(master, state);
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, 'the memory of redis cannot be read'));
  }, everyMs).unref();
  return { stop: async () => clearInterval(timer) };
};
