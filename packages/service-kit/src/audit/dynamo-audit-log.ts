import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry, AuditLogQuery } from '@eshop/contracts/audit';
import { encodeCursor } from '@eshop/contracts/page';
import { type AuditLogStore, type NewAuditEntry, resourceIn } from './audit-log.ts';
import { auditPut, auditShards, toAuditEntry } from './dynamo-audit-item.ts';
import { firstIdAt, lowestId } from './entry-ids.ts';
import { upperOf } from './sql-audit-log.ts';

/** DynamoDB looks for what is asked for beside the key; a page may come short when it finds none of it in so many items. */
const maxScannedItems = 250;
const rounds = 4;

/** A service's audit log in a DynamoDB table with `dynamoAuditIndexes`. It trails the changes by moments. */
export const dynamoAuditLog = (client: DynamoDBDocumentClient, table: string): AuditLogStore => ({
  list: async (query) => {
    const entries: AuditEntry[] = [];
    let below: string | undefined = upperOf(query);
    for (let round = 0; round < rounds && below !== undefined && entries.length <= query.limit; round++) {
      const part = await readPart(client, table, query, below);
      entries.push(...part.entries);
      below = part.below;
    }
    const items = entries.slice(0, query.limit);
    const next = entries.length > query.limit ? items.at(-1)?.id : below;
    return { items, nextCursor: next === undefined ? null : encodeCursor(next) };
  },
});

/** Writes an entry by itself: of a reading, which has no transaction that it could be a part of. */
export const addAuditEntry = async (
  client: DynamoDBDocumentClient,
  table: string,
  app: string,
  entry: NewAuditEntry,
): Promise<void> => {
  await client.send(new PutCommand(auditPut(table, app, entry).Put));
};

/**
 * Entries below an id, newest first, of all partitions, and the id down to which each partition was read; undefined when
 * there is nothing below. What one partition told from farther down waits until the others have come there.
 */
const readPart = async (client: DynamoDBDocumentClient, table: string, query: AuditLogQuery, below: string) => {
  // biome-ignore lint/plugin: the shards of the index
  const read = await Promise.all(partitionsOf(query).map((one) => readPartition(client, table, query, one, below)));
  const ends = read.flatMap(({ end }) => end ?? []);
  const lastPosition = ends.length > 0 ? ends.reduce((a, b) => (a > b ? a : b)) : undefined;
  const entries = read
    .flatMap((one) => one.entries)
    .filter(({ id }) => lastPosition === undefined || id >= lastPosition);
  return { entries: entries.sort((a, b) => (a.id < b.id ? 1 : -1)), below: lastPosition };
};

interface Partition {
  IndexName: string;
  hash: string;
  value: string;
}

const partitionsOf = ({ resource }: AuditLogQuery): Partition[] =>
  resource !== undefined && resourceIn(resource).id !== undefined
    ? [{ IndexName: 'audit-resource', hash: 'auditResource', value: resource }]
    : auditShards.map((value) => ({ IndexName: 'audit-log', hash: 'auditShard', value }));

const readPartition = async (
  client: DynamoDBDocumentClient,
  table: string,
  query: AuditLogQuery,
  { IndexName, hash, value }: Partition,
  below: string,
) => {
  const from = query.from === undefined ? lowestId : firstIdAt(query.from);
  if (from >= below) return { entries: [], end: undefined };
  const filters = filtersOf(query);
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName,
      KeyConditionExpression: `${hash} = :partition and auditId between :from and :below`,
      ExpressionAttributeValues: {
        ':partition': value,
        ':from': from,
        ':below': below,
        ...Object.fromEntries(filters.map(([name, wanted]) => [`:${name}`, wanted])),
      },
      ...(filters.length > 0 && {
        FilterExpression: filters.map(([name]) => `#${name} = :${name}`).join(' and '),
        ExpressionAttributeNames: Object.fromEntries(filters.map(([name]) => [`#${name}`, name])),
      }),
      ScanIndexForward: false,
      Limit: filters.length > 0 ? maxScannedItems : query.limit + 2,
    }),
  );
  const entries = Items.map(toAuditEntry).filter(({ id }) => id !== below);
  return { entries, end: LastEvaluatedKey?.auditId as string | undefined };
};

const filtersOf = ({ by, action, resource }: AuditLogQuery): [name: string, value: string][] => {
  const type = resource !== undefined && resourceIn(resource).id === undefined ? resource : undefined;
  const filter = { byId: by, action, resourceType: type };
  return Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
};
