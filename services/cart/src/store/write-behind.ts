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

/** In milliseconds: how often to look and how long a cart gathers changes, together under 2 s; how long a process may take to write. */
const usual = { everyMs: 400, gatherMs: 1000, leaseMs: 10_000 };
const batch = 500;

const Claim = z.tuple([z.string()], z.string());

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
export const startWriteBehind = ({ master, backup, log, onStatement }: Deps, timing: Partial<typeof usual> = {}) => {
  const { everyMs, gatherMs, leaseMs } = { ...usual, ...timing };
  const flush = async (ageMs: number): Promise<number> => {
    const claim = await run(master, 'claimDirty', [dirtyKey, flushingKey], [ageMs, leaseMs, batch]);
    const [since, ...keys] = Claim.parse(claim);
    if (keys.length === 0) return 0;
    const { epoch, carts } = await snapshot(master, keys);
    if (carts.length > 0) {
      await backup.write(epoch, carts);
      onStatement();
    }
    await run(master, 'finishFlush', [flushingKey], [since, ...keys]);
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
