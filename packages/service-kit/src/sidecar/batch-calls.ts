import { AsyncLocalStorage } from 'node:async_hooks';

interface Waiter<Reply> {
  keys: readonly string[];
  /** Runs something as part of the trace in which this request was made. */
  inTrace<Result>(work: () => Result): Result;
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

interface Options {
  /** Keys that one call accepts. A request for more gets a call of its own, and its refusal. */
  maxKeys: number;
  /** A call that takes longer than so many milliseconds no longer delays the next. @default 50 */
  maxWaitMs?: number;
}

/**
 * Batches calls by keys: while one is in flight, keys wait, and go out together with the next. So many callers cost few
 * hops, and no reply comes from a call that began before its request. All who share a call get all of its reply, and its
 * error; it belongs to the trace of the first.
 */
export const createBatchCalls = <Reply>(
  call: (keys: readonly string[]) => Promise<Reply>,
  { maxKeys, maxWaitMs = 50 }: Options,
): ((keys: readonly string[]) => Promise<Reply>) => {
  const queue: Waiter<Reply>[] = [];
  let isBusy = false;
  const startNext = () => {
    const first = isBusy ? undefined : queue.shift();
    if (!first) return;
    isBusy = true;
    let isReleased = false;
    const release = () => {
      if (isReleased) return;
      isReleased = true;
      isBusy = false;
      startNext();
    };
    const { batch, keys } = nextBatch(first, queue, maxKeys);
    const timer = setTimeout(release, maxWaitMs);
    const [{ inTrace }] = batch;
    inTrace(() => call(keys))
      .then(
        (reply) => batch.forEach(({ resolve }) => void resolve(reply)),
        (error: unknown) => batch.forEach(({ reject }) => void reject(error)),
      )
      .finally(() => {
        clearTimeout(timer);
        release();
      });
  };
  return (keys) =>
    new Promise((resolve, reject) => {
      queue.push({ keys, inTrace: AsyncLocalStorage.snapshot(), resolve, reject });
      startNext();
    });
};

/** Takes the requests that waited longest after the first from the queue, as far as their keys fit into one call. */
const nextBatch = <Reply>(first: Waiter<Reply>, queue: Waiter<Reply>[], maxKeys: number) => {
  const batch: [Waiter<Reply>, ...Waiter<Reply>[]] = [first];
  let keys = new Set(first.keys);
  for (let next = queue[0]; next; next = queue[0]) {
    const union = keys.union(new Set(next.keys));
    if (union.size > maxKeys) break;
    keys = union;
    batch.push(next);
    queue.shift();
  }
  return { batch, keys: [...keys] };
};
