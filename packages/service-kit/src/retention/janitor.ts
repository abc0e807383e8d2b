import { Counter, type Registry } from 'prom-client';
import type { Log } from '../telemetry/log.ts';

/** Deletes one batch of what is no longer needed and resolves with how many rows that were. */
export type Purge = () => Promise<number>;

export interface JanitorOptions {
  /** By the name that the log shows. */
  purges: Readonly<Record<string, Purge>>;
  log: Pick<Log, 'info' | 'warn'>;
  /** Where its metrics go; holds one janitor. */
  registry: Registry;
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
export const createJanitor = ({ purges, log, registry, everyMs = 3_600_000 }: JanitorOptions): Janitor => {
  const metrics = createPurgeMetrics(registry);
  let isStopped = false;
  let round = Promise.resolve();
  const start = (afterMs: number) =>
    setTimeout(() => {
      round = cleanAll();
    }, afterMs).unref();
  const cleanAll = async () => {
    for (const [name, purge] of Object.entries(purges))
      await clean(name, purge, { log, metrics, isStopped: () => isStopped });
    if (!isStopped) timer = start(everyMs);
  };
  let timer = start(everyMs * Math.random());
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return round;
    },
  };
};

interface Cleaning extends Pick<JanitorOptions, 'log'> {
  metrics: PurgeMetrics;
  isStopped(): boolean;
}

const clean = async (name: string, purge: Purge, { log, metrics, isStopped }: Cleaning) => {
  let total = 0;
  try {
    for (let count = 1; count > 0 && !isStopped(); total += count) count = await purge();
    if (total > 0) log.info({ purge: name, rows: total }, 'purged');
  } catch (error) {
    metrics.failures.inc({ purge: name });
    log.warn({ err: error, purge: name }, 'purge failed');
  }
  metrics.rows.inc({ purge: name }, total);
};

/** The metrics of one janitor; a registry holds one. */
export const createPurgeMetrics = (registry: Registry) => ({
  rows: new Counter({
    name: 'purged_rows_total',
    help: 'Rows deleted after their retention, by purge',
    labelNames: ['purge'],
    registers: [registry],
  }),
  failures: new Counter({
    name: 'purge_failures_total',
    help: 'Rounds of a purge that failed and come again an hour later, by purge',
    labelNames: ['purge'],
    registers: [registry],
  }),
});

export type PurgeMetrics = ReturnType<typeof createPurgeMetrics>;
