import { topics } from '../app.ts';
import { subscriptions } from './subscriptions.ts';

/** Which app takes which topic, its dead letters included: a queue or subscription at every broker. */
export const queues = () =>
  subscriptions().flatMap(({ scopes, spec }) =>
    scopes.map((app) => ({ app, topic: spec.topic, name: `${app}-${spec.topic}` })),
  );

/** Every topic that a broker has to know, dead-letter topics included. */
export const brokerTopics = () => [...new Set([...topics, ...queues().map(({ topic }) => topic)])];
