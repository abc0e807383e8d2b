import type { Log } from '@eshop/service-kit/log';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Backup } from './backup.ts';
import { CartDocument } from './documents.ts';
import { cartIdOf, dirtyKey, epochKey, flushingKey } from './keys.ts';
import { run } from './redis.ts';

interface Deps {
  master: Redis;
  backup: Backup;
  log: Log;
  /** Told of each statement sent to MySQL, for the metrics. */
  onStatement: () => void;
}

/** In milliseconds: how often to look, how long a cart gathers changes, how long a process may take to write. Together under 2 s. */
const everyMs = 400;
const gatherMs = 1000;
const leaseMs = 10_000;
const batch = 500;

/** Carts together with the epoch they belong to, so that an old life's are known as such. */
const snapshot = async (master: Redis, keys: readonly string[]) => {
  const [epoch, ...documents] = await master.mget([epochKey, ...keys]);
  const carts = keys.flatMap((key, index) => {
    const document = documents[index];
    return document ? [{ id: cartIdOf(key), version: CartDocument.parse(JSON.parse(document)).version, document }] : [];
  });
  return { epoch: Number(epoch ?? 0), carts };
};

/** Writes changed carts to MySQL, a second after their first change and many in one statement. */
export const startWriteBehind = ({ master, backup, log, onStatement }: Deps) => {
  const flush = async (ageMs: number): Promise<number> => {
    const keys = z
      .array(z.string())
      .parse(await run(master, 'claimDirty', [dirtyKey, flushingKey], [ageMs, leaseMs, batch]));
    if (keys.length === 0) return 0;
    const { epoch, carts } = await snapshot(master, keys);
    if (carts.length > 0) {
      await backup.write(epoch, carts);
      onStatement();
    }
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
