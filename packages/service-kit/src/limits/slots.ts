import { unavailable } from '@eshop/contracts/problems/general';

/** Runs work in one of a bounded number of slots. Throws a 503 problem when the queue for them is full. */
export type Slots = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Creates slots that run `maxRunning` pieces of work at once and queue `maxWaiting` more, first come first served.
 * `refusal` is the detail of the problem when the queue is full.
 */
export const createSlots = (
  maxRunning: number,
  maxWaiting: number,
  refusal = 'Too many files are being processed. Try again in a moment.',
): Slots => {
  let free = maxRunning;
  const queue: (() => void)[] = [];
  const acquire = async () => {
    if (free > 0) free--;
    else if (queue.length >= maxWaiting) throw unavailable(refusal);
    else await new Promise<void>((resolve) => void queue.push(resolve));
  };
  const release = () => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return async (work) => {
    await acquire();
    try {
      return await work();
    } finally {
      release();
    }
  };
};
