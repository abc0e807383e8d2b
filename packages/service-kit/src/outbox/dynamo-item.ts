import type { AttributeDefinition, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import type { NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { OutgoingEvent } from '@eshop/contracts/events';
import { z } from 'zod';
import { currentTraceparent } from '../telemetry/trace.ts';
import type { OutboxRow } from './outbox.ts';

/** Pending rows are spread over this many partitions of the index, because one takes only 1,000 writes a second. */
const shardCount = 4;
const shardsOf = (state: 'pending' | 'sent') => Array.from({ length: shardCount }, (_, shard) => `${state}-${shard}`);
export const shards = shardsOf('pending');
/** Sent rows stay in the index until DynamoDB deletes them, by the time of their sending. */
export const sentShards = shardsOf('sent');

/** What a service's table needs besides its own `pk` and `sk`, so that the relay finds the pending rows. */
export const dynamoOutboxIndex = {
  attributes: [
    { AttributeName: 'outboxShard', AttributeType: 'S' },
    { AttributeName: 'outboxDueAt', AttributeType: 'N' },
  ],
  index: {
    IndexName: 'outbox-pending',
    KeySchema: [
      { AttributeName: 'outboxShard', KeyType: 'HASH' },
      { AttributeName: 'outboxDueAt', KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['topic', 'createdAt'] },
  },
} satisfies { attributes: AttributeDefinition[]; index: GlobalSecondaryIndex };

export const outboxKey = (id: string) => ({ pk: `outbox#${id}`, sk: 'outbox' });

/** What makes a row pending, by which the index finds it. `dueAt` is in milliseconds. */
export const pendingAttributes = (id: string, dueAt: number) => ({
  outboxShard: shards[shardOf(id)],
  outboxDueAt: dueAt,
});

/** What lets a sent row be read in the order of sending. `sentAt` is in milliseconds. */
export const sentAttributes = (id: string, sentAt: number) => ({
  outboxShard: sentShards[shardOf(id)],
  outboxDueAt: sentAt,
});

const shardOf = (id: string) => Number.parseInt(id.slice(-2), 16) % shardCount;

/**
 * An event as an item of `TransactWriteItems`, next to the writes that make it true. The relay must be woken after it.
 * The transaction fails when an event of this id was written before.
 */
export const outboxPut = (table: string, event: OutgoingEvent, now = Date.now()) => {
  const { eventId } = event.data;
  const Item: Record<string, NativeAttributeValue> = {
    ...outboxKey(eventId),
    ...pendingAttributes(eventId, now),
    id: eventId,
    topic: event.topic,
    data: JSON.stringify(event.data),
    traceparent: currentTraceparent(),
    createdAt: now,
    attempts: 0,
  };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
};

const Item = z.object({
  id: z.string(),
  topic: z.string(),
  data: z.string(),
  traceparent: z.string().optional(),
  createdAt: z.number(),
  attempts: z.number(),
});

/** Reads an item that `outboxPut` wrote. Throws when it is none. */
export const toOutboxRow = (item: unknown): OutboxRow => {
  const { id, topic, data, traceparent, createdAt, attempts } = Item.parse(item);
  return { id, topic, data: JSON.parse(data), traceparent, createdAt: new Date(createdAt), attempts };
};
