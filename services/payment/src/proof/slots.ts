import { unavailable } from '@eshop/service-kit/http/problem';

/** Lets so many pieces of work run at once and so many wait for their turn. Throws a 503 problem to those beyond. */
export const createSlots = (running: number, waiting: number) => {
  let free = running;
  const queue: (() => void)[] = [];
  const turn = async () => {
    if (free > 0) free--;
    else if (queue.length >= waiting) throw unavailable('Too many files are being sent. Try again in a moment.');
    else await new Promise<void>((resolve) => void queue.push(resolve));
  };
  const release = () => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await turn();
    try {
      return await work();
    } finally {
      release();
    }
  };
};
