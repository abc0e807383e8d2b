import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { OutgoingEvent } from '@eshop/contracts/events';
import { outboxPut } from './dynamo-item.ts';
import type { Relay } from './relay.ts';

export type TransactItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** Writes items and the events that they make true, all or none, at most 100 together. */
export type WriteWithEvents = (items: TransactItems, events: readonly OutgoingEvent[]) => Promise<void>;

/**
 * Transactions with events on DynamoDB: the relay is woken after the write. Throws the SDK's
 * `TransactionCanceledException`, whose `CancellationReasons` follow the order of the items.
 */
export const withDynamoOutbox =
  (client: DynamoDBDocumentClient, table: string, relay: Pick<Relay, 'wake'>): WriteWithEvents =>
  async (items, events) => {
    const puts = events.map((event) => outboxPut(table, event));
    await client.send(new TransactWriteCommand({ TransactItems: [...items, ...puts] }));
    if (events.length > 0) relay.wake();
  };
