import { isOutage } from '@eshop/service-kit/http/outage';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { z } from 'zod';
import { type Backup, StaleEpoch } from '../store/backup.ts';
import type { ChangedCarts, Claim } from '../store/changed-carts.ts';

interface Deps {
  changedCarts: ChangedCarts;
  backup: Pick<Backup, 'write'>;
  log: Pick<Log, 'warn'>;
  /** Called for each statement sent to MySQL, for the metrics. */
  onStatement: () => void;
  /** Called for each cart that could not be written by itself and is retried a minute later. */
  onFailure: () => void;
}

export interface BackUpTiming {
  /** How long a cart gathers changes before it is written. */
  gatherMs: number;
  /** How long a process may take to write. */
  leaseMs: number;
}

/** Writes the carts to MySQL that changed at least so long ago, many in one statement. */
export type BackUpCarts = (minAgeMs: number) => Promise<void>;

const batchSize = 500;
/** How long a cart that could not be written by itself waits for its next attempt. */
const retryMs = 60_000;

export const createBackUpCarts = (deps: Deps, { gatherMs, leaseMs }: BackUpTiming): BackUpCarts => {
  const { changedCarts } = deps;
  const backUpBatch = async (minAgeMs: number): Promise<number> => {
    const claim = await changedCarts.claim({ minAgeMs, leaseMs, limit: batchSize });
    if (claim.keys.length === 0) return 0;
    const failedKeys = await writeClaim(claim);
    if (failedKeys.length > 0) await changedCarts.release({ ...claim, keys: failedKeys }, -retryMs);
    await changedCarts.finish(claim);
    return claim.keys.length;
  };
  const writeClaim = async (claim: Claim): Promise<string[]> => {
    try {
      return await writeEach(deps, claim.keys);
    } catch (error) {
      await changedCarts.release(claim, gatherMs);
      throw error;
    }
  };
  return async (minAgeMs) => {
    while ((await backUpBatch(minAgeMs)) === batchSize);
  };
};

/**
 * Writes carts in one statement; when a fault of one of them prevents that, each by itself, so that it keeps no other from
 * being written. Returns those that could not be; throws what concerns all of them, e.g. an outage.
 */
const writeEach = async (deps: Deps, keys: readonly string[]): Promise<string[]> => {
  try {
    await writeCarts(deps, keys);
    return [];
  } catch (error) {
    if (isOutage(error) || error instanceof StaleEpoch) throw error;
    const failures = new Map<string, unknown>();
    for (const key of keys) {
      await writeCarts(deps, [key]).catch((cause: unknown) => {
        if (isOutage(cause) || cause instanceof StaleEpoch) throw cause;
        failures.set(key, cause);
      });
    }
    const isOfAll = failures.size === keys.length && ![...failures.values()].every(isUnreadable);
    if (isOfAll) throw error;
    for (const cause of failures.values()) {
      deps.onFailure();
      deps.log.warn({ err: cause }, 'a cart could not be written to MySQL; it is retried in a minute');
    }
    return [...failures.keys()];
  }
};

/** Whether a cart in Redis is no cart, which no retry changes. */
const isUnreadable = (error: unknown) => error instanceof SyntaxError || error instanceof z.ZodError;

/** Writes carts in one statement; throws what prevented it. */
const writeCarts = async ({ changedCarts, backup, log, onStatement }: Deps, keys: readonly string[]) => {
  const { epoch, carts } = await changedCarts.read(keys);
  if (carts.length === 0) return;
  onStatement();
  try {
    await backup.write(epoch, carts);
  } catch (error) {
    if (error instanceof StaleEpoch) {
      // A replica that missed the last restore may have become the primary: MySQL's carts are newer than its own.
      log.warn({ err: error }, 'redis holds carts of an older epoch, unless they were restored just now');
      await changedCarts.abandonEpoch(epoch);
    }
    throw error;
  }
};
