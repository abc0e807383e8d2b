import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Log } from '../log.ts';
import type { OutboxStore } from './outbox.ts';

/** The metrics of one relay; a registry holds one relay. The oldest pending event is looked up at each scrape. */
export const createRelayMetrics = (registry: Registry, outbox: OutboxStore, log: Pick<Log, 'warn'>) => {
  const registers = [registry];
  new Gauge({
    name: 'outbox_oldest_pending_seconds',
    help: 'Age of the oldest event that is not published yet; NaN when the store did not tell',
    registers,
    async collect() {
      const seconds = await outbox.oldestPendingSeconds().catch((error: unknown) => {
        log.warn({ err: error }, 'the outbox did not tell its oldest pending event');
        return Number.NaN;
      });
      this.set(seconds);
    },
  });
  return {
    published: new Counter({
      name: 'events_published_total',
      help: 'Events that the broker took, by topic',
      labelNames: ['topic'],
      registers,
    }),
    failures: new Counter({
      name: 'event_publish_failures_total',
      help: 'Events that the broker did not take and that come again, by topic',
      labelNames: ['topic'],
      registers,
    }),
    lag: new Histogram({
      name: 'event_publish_lag_seconds',
      help: 'Time from writing an event to the broker taking it',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
  };
};

export type RelayMetrics = ReturnType<typeof createRelayMetrics>;
