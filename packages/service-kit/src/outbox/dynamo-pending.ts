import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dynamoOutboxIndex, shards } from './dynamo-item.ts';

const Pending = z.object({ pk: z.string(), sk: z.string(), outboxDueAt: z.number(), createdAt: z.number() });
export type Pending = z.infer<typeof Pending>;

interface Wanted {
  /** Milliseconds; rows that are due later are left out. */
  dueUntil: number;
  limit: number;
  resting?: readonly string[];
}

/**
 * The pending rows that are due, oldest first, from the index over all shards. It trails the table by moments, so a row
 * may have been taken or sent already: whoever takes it must ask the table.
 */
export const findPending = async (
  client: DynamoDBDocumentClient,
  table: string,
  wanted: Wanted,
): Promise<Pending[]> => {
  // biome-ignore lint/plugin: the shards of the index
  const pages = await Promise.all(shards.map((shard) => queryShard(client, table, shard, wanted)));
  return pages
    .flat()
    .sort((a, b) => a.outboxDueAt - b.outboxDueAt)
    .slice(0, wanted.limit);
};

const queryShard = async (
  client: DynamoDBDocumentClient,
  table: string,
  shard: string,
  { dueUntil, limit, resting = [] }: Wanted,
) => {
  const pendingEvents: Pending[] = [];
  const pages = paginateQuery(
    { client, pageSize: limit },
    {
      TableName: table,
      IndexName: dynamoOutboxIndex.index.IndexName,
      KeyConditionExpression: 'outboxShard = :shard and outboxDueAt <= :until',
      ExpressionAttributeValues: { ':shard': shard, ':until': dueUntil, ...topicValues(resting) },
      ...(resting.length > 0 && { FilterExpression: `not topic in (${Object.keys(topicValues(resting)).join()})` }),
    },
  );
  for await (const { Items = [] } of pages) {
    pendingEvents.push(...Items.map((item) => Pending.parse(item)));
    if (pendingEvents.length >= limit) break;
  }
  return pendingEvents;
};

const topicValues = (topics: readonly string[]) =>
  Object.fromEntries(topics.map((topic, index) => [`:topic${index}`, topic]));
