import { type Finding, finding } from './finding.ts';
import type { Stores } from './stores.ts';

const lateSeconds = 10;

/** Nothing waits in an outbox for more than ten seconds, and no dead letter lies about. */
export const auditMessages = async ({ outboxes, deadLetters }: Stores): Promise<Finding[]> => {
  const late = Object.entries(outboxes).map(async ([app, outbox]) => {
    const seconds = await outbox.oldestPendingSeconds();
    return seconds > lateSeconds ? [finding('outbox', `an event of ${app} has waited ${Math.round(seconds)} s`)] : [];
  });
  const dead = Object.entries(deadLetters).map(async ([app, store]) => {
    const { items } = await store.list({ limit: 100 });
    return items.map(({ topic, eventId, error }) =>
      finding('dead letter', `${app} could not take ${topic} ${eventId}: ${error}`),
    );
  });
  return (await Promise.all([...late, ...dead])).flat();
};
