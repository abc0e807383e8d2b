import { setTimeout as pause } from 'node:timers/promises';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { type Backup, RestoreUnderWay } from '../store/backup.ts';
import { type Recovery, requiredEpochOf } from '../store/epoch.ts';
import { Interrupted, type RestoredCarts } from '../store/restored-carts.ts';
import { restoreCarts } from './restore-carts.ts';

interface Deps {
  restoredCarts: RestoredCarts;
  backup: Pick<Backup, 'alone' | 'beginEpoch' | 'page'>;
  log: Pick<Log, 'warn'>;
}

const maxAttempts = 6;
const retryMs = 20;
const maxWaitMs = 5000;

/**
 * Runs commands in the epoch in force. When Redis lost everything, restores the carts from MySQL first, in one process at a
 * time while the others wait, and tries again. Throws a 503 problem when that does not settle or takes longer than 5 s.
 */
export const createRecovery = ({ restoredCarts, backup, log }: Deps): Recovery => {
  let epoch = 'none';
  const restore = async () => {
    try {
      log.warn(await restoreCarts({ restoredCarts, backup }), 'redis was empty; carts were restored from MySQL');
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      log.warn({ err: error }, 'redis lost carts that were being restored; the next request starts over');
    }
  };
  const recoverOnce = shareRun(() =>
    backup.alone(async () => {
      if ((await restoredCarts.epoch()) === 'none') await restore();
      epoch = await restoredCarts.epoch();
    }),
  );
  const inEpoch: Recovery['inEpoch'] = async (work) => {
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      try {
        return await work(epoch);
      } catch (error) {
        const requiredEpoch = requiredEpochOf(error);
        if (requiredEpoch === undefined) throw error;
        if (requiredEpoch === 'none') await limitWait(recoverOnce());
        else epoch = requiredEpoch;
        await pause(attempt * retryMs); // the next loss may follow at once
      }
    }
    throw cartsUnavailable();
  };
  return { inEpoch, epoch: () => epoch };
};

const cartsUnavailable = () => unavailable('The carts are being brought back.');

/** Does not let requests pile up behind a long recovery, which continues without them. */
const limitWait = async (recovery: Promise<void>): Promise<void> => {
  const timeOut = async () => {
    await pause(maxWaitMs, undefined, { ref: false });
    throw cartsUnavailable();
  };
  try {
    await Promise.race([recovery, timeOut()]);
  } catch (error) {
    throw error instanceof RestoreUnderWay ? cartsUnavailable() : error;
  }
};

/** Lets every call while `work` is under way wait for that run. */
const shareRun = (work: () => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
};
