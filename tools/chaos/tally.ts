/** What clients saw in one phase: how often they asked, what failed, and whether trying again healed it. */
export interface Tally {
  /** Requests that were meant, each counted once however often it was tried. */
  requests: number;
  /** Tries that failed: no answer, or one that says "later". */
  failedTries: number;
  /** Requests with at least one failed try, and those of them that a repetition with the same key brought to their end. */
  failed: number;
  healed: number;
  /** The longest that a request took to heal, in milliseconds. */
  longestMs: number;
  /** Failed tries by what the client saw. */
  seen: Record<string, number>;
  /** Answers that nothing explains, and requests that were given up. */
  wrong: string[];
}

export const newTally = (): Tally => ({
  requests: 0,
  failedTries: 0,
  failed: 0,
  healed: 0,
  longestMs: 0,
  seen: {},
  wrong: [],
});

/** How a request came to its end. */
export interface Ended {
  /** What each failed try showed. */
  failures: readonly string[];
  ms: number;
  /** What was wrong with its end; undefined when it was right. */
  wrong?: string | undefined;
}

/** Counts a request that came to its end. */
export const count = (tally: Tally, { failures, ms, wrong }: Ended): void => {
  tally.requests += 1;
  tally.failedTries += failures.length;
  for (const failure of failures) tally.seen[failure] = (tally.seen[failure] ?? 0) + 1;
  if (wrong) tally.wrong.push(wrong);
  if (failures.length === 0) return;
  tally.failed += 1;
  if (wrong) return;
  tally.healed += 1;
  tally.longestMs = Math.max(tally.longestMs, ms);
};
