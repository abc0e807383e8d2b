import type { Log } from './log.ts';

/** Deletes one batch of what is no longer needed and resolves with how many rows that were. */
export type Purge = () => Promise<number>;

export interface JanitorOptions {
  /** By the name that the log shows. */
  purges: Readonly<Record<string, Purge>>;
  log: Pick<Log, 'info' | 'warn'>;
  /** Milliseconds between rounds. @default an hour */
  everyMs?: number;
}

export interface Janitor {
  /** Begins no further batch, and resolves when the one under way is done. */
  stop(): Promise<void>;
}

/**
 * Runs each purge batch after batch until nothing is left, every hour. The first round comes within the first hour at
 * random, so that replicas started together do not meet. A purge that fails is logged and comes again the next time.
 */
export const createJanitor = ({ purges, log, everyMs = 3_600_000 }: JanitorOptions): Janitor => {
  let stopped = false;
  let round = Promise.resolve();
  const start = (afterMs: number) =>
    setTimeout(() => {
      round = cleanAll();
    }, afterMs).unref();
  const cleanAll = async () => {
    for (const [name, purge] of Object.entries(purges)) await clean(name, purge, log, () => stopped);
    if (!stopped) timer = start(everyMs);
  };
  let timer = start(everyMs * Math.random());
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return round;
    },
  };
};

const clean = async (name: string, purge: Purge, log: JanitorOptions['log'], stopped: () => boolean) => {
  let total = 0;
  try {
    for (let count = 1; count > 0 && !stopped(); total += count) count = await purge();
    if (total > 0) log.info({ purge: name, rows: total }, 'purged');
  } catch (error) {
    log.warn({ err: error, purge: name }, 'purge failed');
  }
};
