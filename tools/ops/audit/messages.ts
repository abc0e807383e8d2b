import { dynamoDeadLetters } from '@eshop/service-kit/dead-letters/dynamo-dead-letters';
import { sqlDeadLetters } from '@eshop/service-kit/dead-letters/sql-dead-letters';
import { type Finding, finding } from './finding.ts';
import type { Stores } from './stores.ts';

const lateSeconds = 10;

/** Nothing waits in an outbox for more than ten seconds, and no dead letter lies about. */
export const auditMessages = async ({ outboxes, deadLetters, productTable }: Stores): Promise<Finding[]> => {
  const late = Object.entries(outboxes).map(async ([app, outbox]) => {
    const seconds = await outbox.oldestPendingSeconds();
    return seconds > lateSeconds ? [finding('outbox', `an event of ${app} has waited ${Math.round(seconds)} s`)] : [];
  });
  const stores = {
    ...Object.fromEntries(Object.entries(deadLetters).map(([app, db]) => [app, sqlDeadLetters(db)])),
    product: dynamoDeadLetters(productTable.client, productTable.name, 'product'),
  };
  const dead = Object.entries(stores).map(async ([app, store]) => {
    const { items } = await store.list({ limit: 100 });
    return items.map(({ topic, eventId, error }) =>
      finding('dead letter', `${app} could not take ${topic} ${eventId}: ${error}`),
    );
  });
  return (await Promise.all([...late, ...dead])).flat();
};
