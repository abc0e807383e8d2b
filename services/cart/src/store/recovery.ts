import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@eshop/service-kit/http/problem';
import type { Log } from '@eshop/service-kit/log';
import type { Redis } from 'ioredis';
import type { Backup } from './backup.ts';
import { cartKey, cartSeconds, epochKey } from './keys.ts';
import { executeAll } from './redis.ts';

interface Deps {
  master: Redis;
  backup: Backup;
  log: Log;
}

export interface Recovery {
  /**
   * Does something in the epoch in force; when Redis lost everything, brings the carts back and tries again. Attempts
   * count from 1. Throws a 503 problem when that does not settle.
   */
  inEpoch<Result>(work: (epoch: string, attempt: number) => Promise<Result>): Promise<Result>;
}

const pageSize = 500;
const tries = 6;
const retryMs = 20;

/** Brings carts back from MySQL when Redis lost everything. One process does so at a time; the others wait for it. */
export const createRecovery = ({ master, backup, log }: Deps): Recovery => {
  let epoch = 'none';
  let recovering: Promise<void> | undefined;

  const restore = async () => {
    const number = await backup.beginEpoch();
    let restored = 0;
    for (let after = ''; ; ) {
      const carts = await backup.page(after, pageSize);
      const pipeline = master.pipeline();
      for (const { id, document } of carts) pipeline.set(cartKey(id), document, 'EX', cartSeconds);
      await executeAll(pipeline);
      restored += carts.length;
      after = carts.at(-1)?.id ?? '';
      if (carts.length < pageSize) break;
    }
    // Last: until it stands, every other script refuses to run.
    await master.set(epochKey, number);
    log.warn({ epoch: number, carts: restored }, 'redis was empty; carts came back from MySQL');
  };
  const recover = () =>
    backup.alone(async () => {
      if ((await master.get(epochKey)) === null) await restore();
      epoch = (await master.get(epochKey)) ?? 'none';
    });
  const recoverOnce = () => {
    recovering ??= recover().finally(() => {
      recovering = undefined;
    });
    return recovering;
  };

  const inEpoch: Recovery['inEpoch'] = async (work) => {
    for (let attempt = 1; attempt <= tries; attempt++) {
      try {
        return await work(epoch, attempt);
      } catch (error) {
        const found = epochIn(error);
        if (found === undefined) throw error;
        if (found === 'none' || found === epoch) await recoverOnce();
        else epoch = found;
        await pause(attempt * retryMs); // the next loss may follow at once
      }
    }
    throw unavailable('The carts are being brought back.');
  };
  return { inEpoch };
};

/** The epoch in a script's complaint that it is another than was believed. */
const epochIn = (error: unknown) => (error instanceof Error ? error.message.match(/^EPOCH (\w+)/)?.[1] : undefined);
