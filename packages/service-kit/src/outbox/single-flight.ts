export interface SingleFlight {
  /** Asks for a run: now, or right after the one under way. Any number of asks meanwhile make one more run. */
  wake(): void;
  /** Resolves when nothing runs and nothing is asked for. */
  settled(): Promise<void>;
}

/** Runs `work` one at a time. `work` must not reject. */
export const createSingleFlight = (work: () => Promise<void>): SingleFlight => {
  let isWanted = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (isWanted) {
      isWanted = false;
      await work();
    }
    running = undefined; // with no await since `wanted` was read, so that no wake falls between
  };
  return {
    wake: () => {
      isWanted = true;
      running ??= run();
    },
    settled: () => running ?? Promise.resolve(),
  };
};
