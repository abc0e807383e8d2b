import { problem, unavailable } from './problem.ts';

/** How many uploads one user may have in flight per process. */
export const maxUploadsPerUser = 2;
/** How many uploads a process receives at once: each holds a connection and a file descriptor. */
const maxUploadsInFlight = 1000;
/** How long one upload may take from its headers to its last byte, in seconds. */
export const maxUploadSeconds = 120;

const tooManyUploads = problem('too-many-uploads', 429, 'Too many uploads');

/** Counts the uploads in flight in this process. */
export interface UploadLimits {
  /** Starts an upload of a user and returns what ends it. Throws a 429 problem for a user's third, 503 when the process is full. */
  start(userId: string): () => void;
}

/** Creates the counters of uploads in flight; one set serves all routes of a process. */
export const createUploadLimits = (perUser = maxUploadsPerUser, total = maxUploadsInFlight): UploadLimits => {
  const inFlight = new Map<string, number>();
  let count = 0;
  return {
    start: (userId) => {
      const own = inFlight.get(userId) ?? 0;
      if (own >= perUser) {
        throw tooManyUploads(`At most ${perUser} uploads at a time. Wait until one of them has ended.`, {
          retryAfter: 5,
        });
      }
      if (count >= total) throw unavailable('Too many uploads are in flight. Try again in a moment.');
      count++;
      inFlight.set(userId, own + 1);
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        count--;
        const remaining = (inFlight.get(userId) ?? 1) - 1;
        if (remaining > 0) inFlight.set(userId, remaining);
        else inFlight.delete(userId);
      };
    },
  };
};
