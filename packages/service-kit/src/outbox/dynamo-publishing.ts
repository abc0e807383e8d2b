import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Kit } from '../kit.ts';
import type { Purge } from '../retention/janitor.ts';
import { dynamoOutbox } from './dynamo-outbox.ts';
import { withDynamoOutbox } from './dynamo-transact.ts';
import { createRelay } from './relay.ts';

/**
 * Creates what a service on a DynamoDB table needs to publish: writes with events, and the relay that publishes them.
 * The service's own `purges` run hourly.
 */
export const createDynamoPublishing = (
  { sidecar, log, metrics }: Pick<Kit, 'sidecar' | 'log' | 'metrics'>,
  { client, table }: { client: DynamoDBDocumentClient; table: string },
  purges: Readonly<Record<string, Purge>> = {},
) => {
  const outbox = dynamoOutbox(client, table);
  const relay = createRelay({ outbox, publish: sidecar.publish, log, registry: metrics.registry, purges });
  return { relay, outbox, write: withDynamoOutbox(client, table, relay) };
};
