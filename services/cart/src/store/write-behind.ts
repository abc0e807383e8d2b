import type { Log } from '@eshop/service-kit/log';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Backup } from './backup.ts';
import { CartDocument } from './documents.ts';
import { cartIdOf, dirtyKey, flushingKey } from './keys.ts';
import type { Recovery } from './recovery.ts';
import { run } from './redis.ts';

interface Deps {
  master: Redis;
  backup: Backup;
  recovery: Recovery;
  log: Log;
  /** Told of each statement sent to MySQL, for the metrics. */
  onStatement: () => void;
}

/** In milliseconds: how often to look, how long a cart gathers changes, how long a process may take to write. Together under 2 s. */
const everyMs = 400;
const gatherMs = 1000;
const leaseMs = 10_000;
const batch = 500;

/** Writes changed carts to MySQL, a second after their first change and many in one statement. */
export const startWriteBehind = ({ master, backup, recovery, log, onStatement }: Deps) => {
  const flush = async (ageMs: number): Promise<number> => {
    const keys = z
      .array(z.string())
      .parse(await run(master, 'claimDirty', [dirtyKey, flushingKey], [ageMs, leaseMs, batch]));
    if (keys.length === 0) return 0;
    const raw = await master.mget(keys);
    const carts = keys.flatMap((key, index) => {
      const document = raw[index];
      return document
        ? [{ id: cartIdOf(key), version: CartDocument.parse(JSON.parse(document)).version, document }]
        : [];
    });
    if (carts.length > 0) await backup.write(recovery.current(), carts);
    onStatement();
    await master.zrem(flushingKey, ...keys);
    return keys.length;
  };
  const flushAll = async (ageMs: number) => {
    while ((await flush(ageMs)) === batch);
  };

  let round = Promise.resolve();
  const timer = setInterval(() => {
    round = round
      .then(() => flushAll(gatherMs))
      .catch((error: unknown) => log.warn({ err: error }, 'carts could not be written to MySQL, to be tried again'));
  }, everyMs).unref();
  return {
    /** Writes what is changed, whatever its age, and rests. */
    stop: async () => {
      clearInterval(timer);
      await round;
      await flushAll(0).catch((error: unknown) => log.warn({ err: error }, 'carts are left to another replica'));
    },
  };
};
