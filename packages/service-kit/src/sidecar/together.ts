import { AsyncLocalStorage } from 'node:async_hooks';

interface Asked<Answer> {
  keys: readonly string[];
  /** Runs something as part of the trace in which this was asked. */
  inTrace<Result>(work: () => Result): Result;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

interface Options {
  /** Keys that one call takes. Whoever asks for more gets a call of their own, and its refusal. */
  most: number;
  /** A call that takes longer than so many milliseconds holds up the next no more. @default 50 */
  patienceMs?: number;
}

/**
 * Shares a call by keys among those who ask at once: while one is under way, keys wait, and go out together with the next.
 * So many callers cost few hops, and nobody's answer comes from a call that began before they asked. All who share a call
 * get all of its answer, and its error; it belongs to the trace of the first.
 */
export const createTogether = <Answer>(
  call: (keys: readonly string[]) => Promise<Answer>,
  { most, patienceMs = 50 }: Options,
): ((keys: readonly string[]) => Promise<Answer>) => {
  const waiting: Asked<Answer>[] = [];
  let busy = false;
  const next = () => {
    const first = busy ? undefined : waiting.shift();
    if (!first) return;
    busy = true;
    let open = false;
    const free = () => {
      if (open) return;
      open = true;
      busy = false;
      next();
    };
    const { sharing, keys } = takeBatch(first, waiting, most);
    const late = setTimeout(free, patienceMs);
    const [{ inTrace }] = sharing;
    inTrace(() => call(keys))
      .then(
        (answer) => sharing.forEach(({ resolve }) => void resolve(answer)),
        (error: unknown) => sharing.forEach(({ reject }) => void reject(error)),
      )
      .finally(() => {
        clearTimeout(late);
        free();
      });
  };
  return (keys) =>
    new Promise((resolve, reject) => {
      waiting.push({ keys, inTrace: AsyncLocalStorage.snapshot(), resolve, reject });
      next();
    });
};

/** Those who waited longest after the first, as far as their keys fit into one call. */
const takeBatch = <Answer>(first: Asked<Answer>, waiting: Asked<Answer>[], most: number) => {
  const sharing: [Asked<Answer>, ...Asked<Answer>[]] = [first];
  let keys = new Set(first.keys);
  for (let next = waiting[0]; next; next = waiting[0]) {
    const union = keys.union(new Set(next.keys));
    if (union.size > most) break;
    keys = union;
    sharing.push(next);
    waiting.shift();
  }
  return { sharing, keys: [...keys] };
};
