import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import type { Publish } from '../src/outbox/publish-rows.ts';
import { createRelay, type RelayOptions } from '../src/outbox/relay.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A relay that looks by itself only every minute, so that a test sees who woke it. */
export const testRelay = (options: Pick<RelayOptions, 'outbox' | 'publish'> & Partial<RelayOptions>) =>
  createRelay({ log: quiet, registry: new Registry(), intervalMs: 60_000, ...options });

/** A broker that notes each event by topic, and fails as long as `refuses` says so. */
export const broker = (refuses: (topic: string, ids: readonly string[]) => boolean = () => false) => {
  const publishedEvents: string[] = [];
  const publish: Publish = async (topic, events) => {
    const ids = events.map(({ id }) => id);
    if (refuses(topic, ids)) throw new Error(`the broker refuses ${topic}`);
    publishedEvents.push(...ids);
    return new Set(ids);
  };
  return { published: publishedEvents, publish };
};

/** Waits until a condition holds. Throws after five seconds. */
export const until = async (holds: () => boolean | Promise<boolean>) => {
  const deadline = Date.now() + 5000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it did not come true in five seconds');
    await sleep(10);
  }
};
