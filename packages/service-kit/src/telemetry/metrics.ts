import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** The metrics of one process: Node's own and those of requests and events. */
export const createMetrics = () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    events: new Counter({
      name: 'events_processed_total',
      help: 'Events delivered here, by topic and outcome: success, repeated, retry, drop',
      labelNames: ['topic', 'outcome'],
      registers,
    }),
    itemFailures: new Counter({
      name: 'job_item_failures_total',
      help: 'Items that a scheduled job could not finish and will try again, by task',
      labelNames: ['task'],
      registers,
    }),
  };
};

export type Metrics = ReturnType<typeof createMetrics>;
