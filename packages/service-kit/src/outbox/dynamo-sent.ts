import { BatchGetCommand, type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { dynamoOutboxIndex, outboxKey, sentShards, toOutboxRow } from './dynamo-item.ts';
import { initialSentSeconds, type SentEvent, type SentPosition, type SentQuery } from './outbox.ts';

const IndexItem = z.object({ pk: z.string(), outboxDueAt: z.number(), topic: z.string() });

interface Sent {
  id: string;
  sentAt: number;
}

/** DynamoDB reads this many items at a time. */
const maxBatchGet = 100;

/** Sent events of some topics in the order of their sending, from the index over all shards, with their data from the table. */
export const findSent = async (
  client: DynamoDBDocumentClient,
  table: string,
  { topics, after, settleSeconds, limit }: SentQuery,
  now: number,
): Promise<SentEvent[]> => {
  const until = now - settleSeconds * 1000;
  const from = after ? Number(after.at) : until - initialSentSeconds * 1000;
  const isWanted = (sent: Sent) => !after || isAfter(sent, after);
  const pages = await Promise.all(
    // biome-ignore lint/plugin: the shards of the index
    sentShards.map((shard) => queryShard({ client, table, shard, from, until, topics, limit, isWanted })),
  );
  const page = pages
    .flat()
    .sort((a, b) => a.sentAt - b.sentAt || a.id.localeCompare(b.id))
    .slice(0, limit);
  const rows = await readRows(client, table, page);
  return page.flatMap(({ id, sentAt }) => {
    const row = rows.get(id);
    return row ? [{ position: { at: String(sentAt), id }, topic: row.topic, data: row.data }] : [];
  });
};

const isAfter = ({ id, sentAt }: Sent, after: SentPosition): boolean =>
  sentAt > Number(after.at) || (sentAt === Number(after.at) && id > after.id);

interface ShardQuery extends Pick<SentQuery, 'topics' | 'limit'> {
  client: DynamoDBDocumentClient;
  table: string;
  shard: string;
  from: number;
  until: number;
  isWanted(sent: Sent): boolean;
}

const queryShard = async ({ client, table, shard, from, until, topics, limit, isWanted }: ShardQuery) => {
  const sentEvents: Sent[] = [];
  const pages = paginateQuery(
    { client, pageSize: limit },
    {
      TableName: table,
      IndexName: dynamoOutboxIndex.index.IndexName,
      KeyConditionExpression: 'outboxShard = :shard and outboxDueAt between :from and :until',
      ExpressionAttributeValues: { ':shard': shard, ':from': from, ':until': until },
    },
  );
  for await (const { Items = [] } of pages) {
    const items = Items.map((item) => IndexItem.parse(item)).filter(({ topic }) => topics.includes(topic));
    const pageEvents = items.map(({ pk, outboxDueAt }) => ({
      id: pk.slice(outboxKey('').pk.length),
      sentAt: outboxDueAt,
    }));
    sentEvents.push(...pageEvents.filter(isWanted));
    // Rows of one millisecond come in no order: all of the last one are needed before the page may end.
    const [last] = pageEvents.slice(-1);
    if (sentEvents.filter(({ sentAt }) => sentAt < (last?.sentAt ?? 0)).length >= limit) break;
  }
  return sentEvents;
};

const readRows = async (client: DynamoDBDocumentClient, table: string, sent: readonly Sent[]) => {
  const rows = new Map<string, ReturnType<typeof toOutboxRow>>();
  for (let at = 0; at < sent.length; at += maxBatchGet) {
    let keys: Record<string, unknown>[] | undefined = sent.slice(at, at + maxBatchGet).map(({ id }) => outboxKey(id));
    while (keys && keys.length > 0) {
      const command: BatchGetCommand = new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } });
      const { Responses, UnprocessedKeys } = await client.send(command);
      for (const item of Responses?.[table] ?? []) {
        const row = toOutboxRow(item);
        rows.set(row.id, row);
      }
      keys = UnprocessedKeys?.[table]?.Keys;
    }
  }
  return rows;
};
