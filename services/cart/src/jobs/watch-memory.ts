import type { Log } from '@eshop/service-kit/telemetry/log';
import type { WatchMemory } from '../use-cases/watch-memory.ts';

const everyMs = 5000;

/** Watches the memory of the carts' Redis. */
export const startMemoryWatch = ({ watchMemory, log }: { watchMemory: WatchMemory; log: Pick<Log, 'warn'> }) => {
  const timer = setInterval(() => {
    watchMemory().catch((error: unknown) => log.warn({ err: error }, 'the memory of redis cannot be read'));
  }, everyMs).unref();
  return { stop: async () => clearInterval(timer) };
};
