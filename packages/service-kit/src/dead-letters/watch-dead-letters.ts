import type { Topic } from '@eshop/topology';
import type { Registry } from 'prom-client';
import type { Log } from '../telemetry/log.ts';
import { sampled, sampledGauges } from '../telemetry/sampled-gauges.ts';
import type { DeadLetterStore } from './dead-letters.ts';

interface Deps {
  registry: Registry;
  store: Pick<DeadLetterStore, 'list'>;
  topics: readonly Topic[];
  log: Pick<Log, 'warn'>;
}

/** Returns how many dead letters of each topic wait for somebody, counted up to 10,000. */
export const watchDeadLetters = ({ registry, store, topics, log }: Deps) => {
  const count = async (topic: Topic) => {
    const { total = 0 } = await store.list({ limit: 1, topic, count: true });
    return [topic, total] as const;
  };
  // biome-ignore lint/plugin: the topics of an app
  const read = async () => Object.fromEntries(await Promise.all(topics.map(count)));
  return sampledGauges(sampled({ name: 'dead letters', read, log }), {
    registry,
    name: 'dead_letters_waiting',
    help: 'Events that could not be processed and wait to be redriven or discarded, by topic, counted up to 10,000',
    label: 'topic',
    of: (counts) => counts,
  });
};
