import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';

/** How many orders a job works on at a time, and how many one run processes at most; the next run continues. */
const batchSize = 20;
const maxPerRun = 1000;

/** Claims batch after batch and works on each, until a batch is not full or the run has processed its maximum. */
export const inBatches = async <Item>(
  claim: (limit: number) => Promise<Item[]>,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  for (let count = 0; count < maxPerRun; count += batchSize) {
    const batch = await claim(batchSize);
    // biome-ignore lint/plugin: at most `batchSize` orders
    await Promise.all(batch.map(work));
    if (batch.length < batchSize) return;
  }
};

/** Where a job reports the orders that it could not process. */
export interface FailureReport {
  log: Pick<Log, 'warn'>;
  metrics: Pick<Metrics, 'itemFailures'>;
}

/**
 * Works on one order. A failure is logged and counted and delays no other order: this one is claimed again after a pause
 * that grows with each attempt.
 */
export const attempt = (
  { log, metrics }: FailureReport,
  { job, orderId }: { job: string; orderId: string },
  work: Promise<void>,
): Promise<void> =>
  work.catch((error: unknown) => {
    metrics.itemFailures.inc({ task: job });
    log.warn({ err: error, job, orderId }, 'order could not be ended; it will be retried');
  });
