import type { Topic } from '@eshop/topology';
import { Counter, type Registry } from 'prom-client';

/** The metrics of what an app recovers, from 0 on, so that the first increase shows; a registry holds them once. */
export const createRecoveryMetrics = (registry: Registry, topics: readonly Topic[]) => {
  const recoveredEvents = new Counter({
    name: 'events_recovered_total',
    help: 'Events that were sent, were not processed and were read from their source, by topic and outcome: success, dead-letter',
    labelNames: ['topic', 'outcome'],
    registers: [registry],
  });
  for (const topic of topics) recoveredEvents.labels(topic, 'success').inc(0);
  return { recovered: recoveredEvents };
};
