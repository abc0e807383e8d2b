import type { Redis } from 'ioredis';
import type { MemoryMetrics } from '../metrics.ts';
import { markEvictions, readMemory } from '../store/memory.ts';

/** Measures the memory of the carts' Redis, and marks it as short before anything is evicted. */
export type WatchMemory = () => Promise<void>;

export const createWatchMemory =
  ({ master, metrics }: { master: Redis; metrics: MemoryMetrics }): WatchMemory =>
  async () => {
    const usage = await readMemory(master);
    metrics.ratio.set(usage.ratio);
    metrics.evictedKeys.set(usage.evictedKeys);
    await markEvictions(master, usage);
  };
