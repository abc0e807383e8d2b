import { isOutage } from '@eshop/service-kit/http/outage';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { type BackedUpCart, type Backup, StaleEpoch } from './backup.ts';
import { CartDocument, CartExpiry } from './documents.ts';
import { cartIdOf, cartSeconds, dirtyKey, epochKey, flushingKey } from './keys.ts';
import { run } from './redis.ts';

interface Deps {
  master: Redis;
  backup: Backup;
  log: Log;
  /** Told of each statement sent to MySQL, for the metrics. */
  onStatement: () => void;
  /** Told of each cart that could not be written by itself and is tried again a minute later. */
  onFailure: () => void;
}

/** In milliseconds: how often to look and how long a cart gathers changes, together under 2 s; how long a process may take to write. */
const usual = { everyMs: 400, gatherMs: 1000, leaseMs: 10_000 };
const batch = 500;
/** When a cart that could not be written by itself is tried again, in milliseconds. */
const retryMs = 60_000;

const Claim = z.tuple([z.string()], z.string());

const backedUp = (key: string, document: string): BackedUpCart => {
  const { version, expiresAt = Date.now() + cartSeconds * 1000 } = CartDocument.extend(CartExpiry.shape).parse(
    JSON.parse(document),
  );
  return { id: cartIdOf(key), version, document, expires_at: new Date(expiresAt) };
};

/**
 * Carts together with the epoch they belong to, so that an old life's are known as such; none while they are brought back.
 * Throws when one of them cannot be read.
 */
const snapshot = async (master: Redis, keys: readonly string[]) => {
  const [epoch, ...documents] = await master.mget([epochKey, ...keys]);
  const carts = keys.flatMap((key, index) => {
    const document = documents[index];
    return document ? [backedUp(key, document)] : [];
  });
  return { epoch: Number(epoch), carts: epoch ? carts : [] };
};

/** Throws what prevented it. */
const writeDown = async ({ master, backup, log, onStatement }: Deps, keys: readonly string[]) => {
  const { epoch, carts } = await snapshot(master, keys);
  if (carts.length === 0) return;
  onStatement();
  await backup.write(epoch, carts).catch(async (error: unknown) => {
    if (error instanceof StaleEpoch) {
      // A replica that missed the last recovery may have become the master: MySQL's carts are newer than its own.
      log.warn({ err: error }, 'redis holds carts of an older life, if they were not brought back just now');
      await run(master, 'abandonEpoch', [epochKey], [epoch]);
    }
    throw error;
  });
};

/**
 * Writes carts in one statement; when a fault of one of them prevents that, each by itself, so that it keeps no other from
 * being written. Returns those that could not be; throws what concerns all of them, e.g. an outage.
 */
const writeEach = async (deps: Deps, keys: readonly string[]): Promise<string[]> => {
  try {
    await writeDown(deps, keys);
    return [];
  } catch (error) {
    if (isOutage(error) || error instanceof StaleEpoch) throw error;
    const failures = new Map<string, unknown>();
    for (const key of keys) {
      await writeDown(deps, [key]).catch((cause: unknown) => {
        if (isOutage(cause) || cause instanceof StaleEpoch) throw cause;
        failures.set(key, cause);
      });
    }
    const isOfAll = failures.size === keys.length && ![...failures.values()].every(isUnreadable);
    if (isOfAll) throw error;
    for (const cause of failures.values()) {
      deps.onFailure();
      deps.log.warn({ err: cause }, 'a cart could not be written to MySQL; it is tried again in a minute');
    }
    return [...failures.keys()];
  }
};

/** Whether a cart in Redis is no cart, which no repetition changes. */
const isUnreadable = (error: unknown) => error instanceof SyntaxError || error instanceof z.ZodError;

/** Writes changed carts to MySQL, a second after their first change and many in one statement. */
export const startWriteBehind = (deps: Deps, timing: Partial<typeof usual> = {}) => {
  const { master, log } = deps;
  const { everyMs, gatherMs, leaseMs } = { ...usual, ...timing };
  const flush = async (ageMs: number): Promise<number> => {
    const claim = await run(master, 'claimDirty', [dirtyKey, flushingKey], [ageMs, leaseMs, batch]);
    const [since, ...keys] = Claim.parse(claim);
    if (keys.length === 0) return 0;
    let failed: string[];
    try {
      failed = await writeEach(deps, keys);
    } catch (error) {
      await run(master, 'giveBack', [flushingKey, dirtyKey], [since, gatherMs, ...keys]);
      throw error;
    }
    if (failed.length > 0) await run(master, 'giveBack', [flushingKey, dirtyKey], [since, -retryMs, ...failed]);
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
