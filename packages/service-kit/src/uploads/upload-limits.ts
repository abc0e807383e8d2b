import { unavailable } from '@eshop/contracts/problems/general';
import { tooManyRefusedFiles, tooManyUploads } from '@eshop/contracts/problems/uploads';
import { createFailureBudget } from '../limits/failure-budget.ts';

/** How many uploads one user may have in flight per process. */
export const maxUploadsPerUser = 2;
/** How many uploads a process receives at once: each holds a connection and a file descriptor. */
const maxUploadsInFlight = 1000;
/** How long one upload may take from its headers to its last byte, in seconds. */
export const maxUploadSeconds = 120;

/** How slow an upload may be, in bytes a second, over each `rateWindowSeconds`: a phone on EDGE sends more. */
export const minUploadBytesPerSecond = 4096;
export const rateWindowSeconds = 10;
/** How many files of a user may be refused for what they are within `refusalWindowMs`, per process. */
const maxRefusedFiles = 10;
const refusalWindowMs = 600_000;

/** An upload in flight. */
export interface StartedUpload {
  /** May be called more than once. */
  end(): void;
  /** Counts the file as refused. */
  countRefused(): void;
}

/** Counts the uploads in flight in this process, and the files that were refused. */
export interface UploadLimits {
  /** Starts an upload of a user. Throws a 429 problem for a user's third or after too many refused files, 503 when the process is full. */
  start(userId: string): StartedUpload;
}

interface Options {
  perUser?: number;
  total?: number;
  /** Multiplies how many files may be refused; 0 takes that limit away. */
  factor?: number;
  /** Milliseconds, of a clock that only goes forward. */
  now?: () => number;
}

/** Creates the counters of uploads in flight; one set serves all routes of a process. */
export const createUploadLimits = ({
  perUser = maxUploadsPerUser,
  total = maxUploadsInFlight,
  factor = 1,
  now = () => performance.now(),
}: Options = {}): UploadLimits => {
  const inFlight = new Map<string, number>();
  const max = Math.ceil(maxRefusedFiles * factor) || Number.POSITIVE_INFINITY;
  const refusedFiles = createFailureBudget({
    max,
    windowMs: refusalWindowMs,
    refusal: (retryAfter) =>
      tooManyRefusedFiles(`${max} of your files were refused lately. Try again later.`, { retryAfter }),
    now,
  });
  let count = 0;
  return {
    start: (userId) => {
      const own = inFlight.get(userId) ?? 0;
      if (own >= perUser) {
        throw tooManyUploads(`At most ${perUser} uploads at a time. Wait until one of them has ended.`, {
          retryAfter: 5,
        });
      }
      refusedFiles.check(userId);
      if (count >= total) throw unavailable('Too many uploads are in flight. Try again in a moment.');
      count++;
      inFlight.set(userId, own + 1);
      let hasEnded = false;
      return {
        end: () => {
          if (hasEnded) return;
          hasEnded = true;
          count--;
          const remaining = (inFlight.get(userId) ?? 1) - 1;
          if (remaining > 0) inFlight.set(userId, remaining);
          else inFlight.delete(userId);
        },
        countRefused: () => refusedFiles.spend(userId),
      };
    },
  };
};
