import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { tooManyAttempts } from '@eshop/contracts/problems/auth';
import { type FailedCodes, lockRemainingMs, withAttempt } from '../domain/failed-codes.ts';
import type { Counters } from '../store/counters.ts';
import type { FailedCodesStore } from '../store/failed-codes.ts';

/** Where a code comes from: whose it is, of which enrollment, and the network of the request if it is known. */
interface CodeOrigin {
  userId: string;
  /** Tells one enrollment from the next: a reset starts with a clean record. */
  enrollment: string;
  network: string | undefined;
}

/** Locks the attempts at a second factor. */
export interface CodeLock {
  /**
   * Counts an attempt before its code is judged. Throws a 429 problem while attempts from there are locked. A network from
   * which the factor was passed before has a record of its own, all others share one: who has the password and guesses
   * elsewhere does not lock the owner out at home.
   */
  begin(origin: CodeOrigin): Promise<FailedCodes>;
  /** The code was right: forgets the wrong ones from there, and remembers the network. */
  succeed(origin: CodeOrigin): Promise<void>;
}

interface Deps {
  store: FailedCodesStore;
  counters: Pick<Counters, 'remember' | 'remembers'>;
  now: () => number;
}

const maxConflicts = 20;
const knownNetworkSeconds = 30 * 86_400;

export const createCodeLock = ({ store, counters, now }: Deps): CodeLock => {
  const recordOf = async ({ userId, enrollment, network }: CodeOrigin) => {
    const isKnownNetwork = network !== undefined && (await counters.remembers(networkName(userId, network)));
    return digest(`${userId} ${enrollment} ${isKnownNetwork ? network : 'elsewhere'}`);
  };
  return {
    begin: async (origin) => {
      const name = await recordOf(origin);
      for (let conflicts = 0; conflicts < maxConflicts; conflicts += 1) {
        const failedCodes = await store.get(name);
        const remaining = lockRemainingMs(failedCodes, now());
        if (remaining > 0) throw attemptsLocked(remaining);
        const next = withAttempt(failedCodes, now());
        if (await store.replace(name, failedCodes, next)) return next;
        await pause(Math.random() * 20 * conflicts);
      }
      throw attemptsLocked(1000);
    },
    succeed: async (origin) => {
      await store.remove(await recordOf(origin));
      if (origin.network !== undefined)
        await counters.remember(networkName(origin.userId, origin.network), knownNetworkSeconds);
    },
  };
};

const attemptsLocked = (remainingMs: number) =>
  tooManyAttempts('Too many wrong codes. Wait a while.', { retryAfter: Math.ceil(remainingMs / 1000) });

const networkName = (userId: string, network: string) => digest(`second-factor ${userId} ${network}`);

/** Neither users nor addresses stand in the table's keys as they are. */
const digest = (name: string) => createHash('sha256').update(name).digest('base64url');
