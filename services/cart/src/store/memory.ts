import type { Redis } from 'ioredis';
import { evictingKey } from './keys.ts';

/** From this share of its memory on, Redis may soon evict carts, so a missing cart is looked for in MySQL. */
export const evictionWatermark = 0.7;

/** The share of `maxmemory` that is used (0 without a bound), and how many keys this server has evicted. */
export interface MemoryUsage {
  ratio: number;
  evictedKeys: number;
}

/** Reads how full a server is. */
export const readMemory = async (master: Redis): Promise<MemoryUsage> => {
  const info = `${await master.info('memory')}${await master.info('stats')}`;
  const field = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
  const maxMemory = field('maxmemory');
  return { ratio: maxMemory === 0 ? 0 : field('used_memory') / maxMemory, evictedKeys: field('evicted_keys') };
};

/** Marks in Redis, for all processes, that carts may be evicted. The mark stays until Redis loses its data. */
export const markEvictions = async (master: Redis, { ratio, evictedKeys }: MemoryUsage): Promise<void> => {
  if (ratio >= evictionWatermark || evictedKeys > 0) await master.set(evictingKey, '1');
};
