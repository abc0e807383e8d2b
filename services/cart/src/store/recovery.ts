import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Redis } from 'ioredis';
import type { Backup } from './backup.ts';
import { epochKey } from './keys.ts';
import { Interrupted, restore } from './restore.ts';

interface Deps {
  master: Redis;
  backup: Backup;
  log: Log;
}

export interface Recovery {
  /**
   * Does something in the epoch in force; when Redis lost everything, brings the carts back and tries again. Throws a
   * 503 problem when that does not settle, or takes longer than five seconds.
   */
  inEpoch<Result>(work: (epoch: string) => Promise<Result>): Promise<Result>;
  /** The epoch that this process believes in; `none` until it knows. */
  epoch(): string;
}

const tries = 6;
const retryMs = 20;
const patienceMs = 5000;

/** Brings carts back from MySQL when Redis lost everything. One process does so at a time; the others wait for it. */
export const createRecovery = ({ master, backup, log }: Deps): Recovery => {
  let epoch = 'none';
  const bringBack = async () => {
    try {
      log.warn(await restore({ master, backup }), 'redis was empty; carts came back from MySQL');
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      log.warn({ err: error }, 'redis lost carts that were being brought back; whoever needs them starts over');
    }
  };
  const recoverOnce = shared(() =>
    backup.alone(async () => {
      if ((await master.get(epochKey)) === null) await bringBack();
      epoch = (await master.get(epochKey)) ?? 'none';
    }),
  );
  const inEpoch: Recovery['inEpoch'] = async (work) => {
    for (let attempt = 1; attempt <= tries; attempt++) {
      try {
        return await work(epoch);
      } catch (error) {
        const found = epochIn(error);
        if (found === undefined) throw error;
        if (found === 'none') await inTime(recoverOnce());
        else epoch = found;
        await pause(attempt * retryMs); // the next loss may follow at once
      }
    }
    throw beingBroughtBack();
  };
  return { inEpoch, epoch: () => epoch };
};

const beingBroughtBack = () => unavailable('The carts are being brought back.');

/** Does not let requests pile up behind a long recovery, which goes on without them. */
const inTime = (work: Promise<void>): Promise<void> => {
  const tooLong = async () => {
    await pause(patienceMs, undefined, { ref: false });
    throw beingBroughtBack();
  };
  return Promise.race([work, tooLong()]);
};

/** Whoever asks while `work` is under way waits for that. */
const shared = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
};

/** The epoch in a script's complaint that it is another than was believed. */
const epochIn = (error: unknown) => (error instanceof Error ? error.message.match(/^EPOCH (\w+)/)?.[1] : undefined);
