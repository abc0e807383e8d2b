import { Counter, Histogram, type Registry } from 'prom-client';
import type { Log } from '../telemetry/log.ts';
import { sampled, sampledGauge } from '../telemetry/sampled-gauges.ts';
import type { OutboxStore } from './outbox.ts';

/** The metrics of one relay; a registry holds one relay. */
export const createRelayMetrics = (
  registry: Registry,
  outbox: Pick<OutboxStore, 'pending'>,
  log: Pick<Log, 'warn'>,
) => {
  const registers = [registry];
  watchPending(registry, outbox, log);
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

const watchPending = (registry: Registry, outbox: Pick<OutboxStore, 'pending'>, log: Pick<Log, 'warn'>) => {
  const pending = sampled({ name: 'outbox', read: () => outbox.pending(), log });
  sampledGauge(pending, {
    registry,
    name: 'outbox_oldest_pending_seconds',
    help: 'Age of the oldest event that is not published yet; NaN when the store did not tell',
    of: ({ oldestAgeSeconds }) => oldestAgeSeconds,
  });
  sampledGauge(pending, {
    registry,
    name: 'outbox_pending',
    help: 'Events that are not published yet, counted up to 1,000; NaN when the store did not tell',
    of: (counted) => counted.pending,
  });
};
