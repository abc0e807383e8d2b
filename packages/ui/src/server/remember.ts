import { ProblemError } from '@eshop/contracts/problem-type';

interface Options {
  /** How long a value is answered without asking again, in milliseconds. */
  freshMs: number;
  /** How long an older value stands in while a fresh one is slow or is unavailable. */
  keptMs: number;
  /** How long to wait for a fresh value before an older one is answered. */
  patienceMs: number;
  /** The most values that are kept; those used longest ago make room. */
  most: number;
}

export interface Remembered<Value> {
  value: Value;
  /** Its owner could not be reached since; the value may no longer hold. */
  stale: boolean;
}

interface Entry {
  value: unknown;
  at: number;
  failing: boolean;
}

/**
 * Values of another app in this process's memory, asked for again when they are no longer fresh. While the owner does
 * not answer the last value stands in; a refusal (it is gone) does not, and throws as the load did.
 */
export const createMemory = ({ freshMs, keptMs, patienceMs, most }: Options, now: () => number = Date.now) => {
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<unknown>>();
  const keep = (key: string, entry: Entry) => {
    entries.delete(key);
    entries.set(key, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  };
  const refresh = (key: string, load: () => Promise<unknown>) => {
    const running = loading.get(key);
    if (running) return running;
    const reload = load()
      .then((value) => {
        keep(key, { value, at: now(), failing: false });
        return value;
      })
      .catch((error: unknown) => {
        const entry = entries.get(key);
        if (entry && isOutage(error)) entry.failing = true;
        else entries.delete(key);
        throw error;
      })
      .finally(() => loading.delete(key));
    loading.set(key, reload);
    return reload;
  };
  return async <Value>(key: string, load: () => Promise<Value>): Promise<Remembered<Value>> => {
    const entry = entries.get(key);
    if (entry && now() - entry.at < freshMs) {
      keep(key, entry);
      return { value: entry.value as Value, stale: false };
    }
    const fresh = refresh(key, load) as Promise<Value>;
    if (!entry || now() - entry.at > keptMs) return { value: await fresh, stale: false };
    const answer = await Promise.race([fresh.then(freshValue, ifOutage), delay(patienceMs)]);
    return answer ?? { value: entry.value as Value, stale: entry.failing };
  };
};

const freshValue = <Value>(value: Value): Remembered<Value> => ({ value, stale: false });

const ifOutage = (error: unknown): undefined => {
  if (!isOutage(error)) throw error;
};

const isOutage = (error: unknown) => error instanceof ProblemError && error.problem.status >= 500;

const delay = (ms: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(resolve, ms, undefined).unref();
  });
