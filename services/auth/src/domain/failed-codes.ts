/** Wrong codes in a row at one authenticator app, from one place. Times in milliseconds since 1970. */
export interface FailedCodes {
  count: number;
  lastAt: number;
  /** No code is accepted before this. */
  lockedUntil: number;
}

/** Wrong codes that lock, each time for longer; the last length holds for all that follow. */
const codesPerLock = 5;
const lockMinutes = [15, 60, 240, 1440];

/** How long wrong codes are remembered. */
export const failedCodesLifeMs = 30 * 86_400_000;

/** Returns the milliseconds until another code is accepted; 0 when one is accepted now. */
export const lockRemainingMs = (failed: FailedCodes | undefined, now: number): number =>
  Math.max(0, (failed?.lockedUntil ?? 0) - now);

/**
 * The record of one more attempt, written before its code is judged: the lock is set with the attempt that fills it, so
 * that many at once get no further than one after the other, and a process that dies forgets none.
 */
export const withAttempt = (failed: FailedCodes | undefined, now: number): FailedCodes => {
  const isRemembered = failed !== undefined && now - failed.lastAt < failedCodesLifeMs;
  const count = (isRemembered ? failed.count : 0) + 1;
  if (count % codesPerLock !== 0) return { count, lastAt: now, lockedUntil: 0 };
  const minutes = lockMinutes[Math.min(count / codesPerLock, lockMinutes.length) - 1] ?? 0;
  return { count, lastAt: now, lockedUntil: now + minutes * 60_000 };
};
