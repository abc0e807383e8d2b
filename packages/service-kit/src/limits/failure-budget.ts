import type { ProblemError } from '@eshop/contracts/problem-type';

/** Bounds how often what somebody starts may fail, in this process; what succeeds is not counted. */
export interface FailureBudget {
  /** Throws the budget's refusal when `key` has used it up. */
  check(key: string): void;
  /** Counts a failure. */
  spend(key: string): void;
}

interface Options {
  /** Failures of one key within the window; infinity removes the limit. */
  max: number;
  windowMs: number;
  /** Creates the refusal; `retryAfter` is in seconds. */
  refusal: (retryAfter: number) => ProblemError;
  /** Milliseconds, of a clock that only goes forward. @default performance.now */
  now?: () => number;
}

/** More keys than this are remembered only while their failures still count. */
const maxIdleKeys = 1000;

/** Creates budgets over a sliding window. */
export const createFailureBudget = ({
  max,
  windowMs,
  refusal,
  now = () => performance.now(),
}: Options): FailureBudget => {
  const failureTimes = new Map<string, number[]>();
  const recent = (key: string) => (failureTimes.get(key) ?? []).filter((at) => now() - at < windowMs);
  return {
    check: (key) => {
      const times = recent(key);
      const [oldest = 0] = times;
      if (times.length >= max) throw refusal(Math.max(1, Math.ceil((oldest + windowMs - now()) / 1000)));
    },
    spend: (key) => {
      if (max === Number.POSITIVE_INFINITY) return;
      failureTimes.set(key, [...recent(key), now()].slice(-max));
      if (failureTimes.size <= maxIdleKeys) return;
      for (const otherKey of failureTimes.keys()) if (recent(otherKey).length === 0) failureTimes.delete(otherKey);
    },
  };
};
