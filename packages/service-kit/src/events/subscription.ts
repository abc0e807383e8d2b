import { type EventOf, events } from '@eshop/contracts/events';
import type { Topic } from '@eshop/topology';
import { z } from 'zod';

/** What this app does with a topic. The handler commits its effect once (by inbox or version) before it resolves. */
export interface Subscription {
  topic: Topic;
  /** Resolves with `repeated` for one that was processed before, and `noEffect` for one that concerns nothing here. Throws Poison on data that does not fit; whatever else it throws is tried again. */
  handle(data: unknown): Promise<unknown>;
}

/** What a handler resolves with when its inbox knew the event; metrics count those apart. */
export const repeated = 'repeated';

/** What a handler resolves with when an event has no effect in this service. */
export const noEffect = 'no-effect';

/** Data that no repetition makes right: it goes to the dead letters at once. */
export class Poison extends Error {}

/** Declares the handler of a topic; it is given data that fits the topic's schema. */
export const on = <T extends Topic>(topic: T, handler: (event: EventOf<T>) => Promise<unknown>): Subscription => ({
  topic,
  handle: async (data) => {
    const event = events[topic].safeParse(data);
    if (!event.success) throw new Poison(z.prettifyError(event.error));
    return handler(event.data as EventOf<T>);
  },
});
