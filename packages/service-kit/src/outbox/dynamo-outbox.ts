import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  paginateScan,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { maxConcurrentCalls } from '../aws/dynamodb.ts';
import { outboxKey, pendingAttributes, sentAttributes, toOutboxRow } from './dynamo-item.ts';
import { findPending, type Pending } from './dynamo-pending.ts';
import { findSent } from './dynamo-sent.ts';
import { countedPending, greatestEventId, type OutboxRow, type OutboxStore, retryDelaySeconds } from './outbox.ts';

/** How long a row that was handed out stays hidden from other relays, in milliseconds. */
export const leaseMs = 30_000;
const keptSeconds = 7 * 86_400;
const concurrencyLimit = { concurrency: maxConcurrentCalls };

/**
 * The outbox in a DynamoDB table with `dynamoOutboxIndex`. A row is leased by moving its due time, so a relay that dies
 * gives it back by itself. DynamoDB has no clock, so the replicas' count: they must agree within a few seconds.
 * Sent rows are deleted by DynamoDB (`ttl`), so `purgeSent` has nothing to do; `resend` scans the whole table.
 */
export const dynamoOutbox = (client: DynamoDBDocumentClient, table: string, clock = Date.now): OutboxStore => {
  const rows = rowWrites(client, table, clock);
  return {
    relayBatch: async (limit, publish, resting = []) => {
      const due = await findPending(client, table, { dueUntil: clock(), limit, resting });
      const until = clock() + leaseMs;
      const leasedRows = (await pMap(due, (row) => rows.lease(row, until), concurrencyLimit)).filter(
        (row) => row !== undefined,
      );
      if (leasedRows.length === 0) return 0;
      const acceptedIds = await publish(leasedRows);
      const sentAt = clock(); // one for the batch, as in SQL
      await pMap(
        leasedRows,
        (row) => (acceptedIds.has(row.id) ? rows.sent(row, sentAt) : rows.refused(row, until)),
        concurrencyLimit,
      );
      return leasedRows.length;
    },
    oldestPendingSeconds: async () => (await pendingOf(client, table, clock)).oldestAgeSeconds,
    pending: () => pendingOf(client, table, clock),
    purgeSent: () => Promise.resolve(0),
    sentAfter: (query) => findSent(client, table, query, clock()),
    lastSettled: (settleSeconds) =>
      Promise.resolve({ at: String(clock() - settleSeconds * 1000), id: greatestEventId }),
    resend: (since, batch = 1000) => resend(client, table, clock, since, batch),
  };
};

const pendingOf = async (client: DynamoDBDocumentClient, table: string, clock: () => number) => {
  const pending = await findPending(client, table, { dueUntil: Number.MAX_SAFE_INTEGER, limit: countedPending });
  const now = clock();
  const oldest = Math.min(now, ...pending.map(({ createdAt }) => createdAt));
  return { pending: pending.length, oldestAgeSeconds: (now - oldest) / 1000 };
};

const rowWrites = (client: DynamoDBDocumentClient, table: string, clock: () => number) => ({
  /** The row, hidden until then; undefined when another relay was faster or it is sent. */
  lease: async ({ pk, sk, outboxDueAt }: Pending, until: number): Promise<OutboxRow | undefined> => {
    const leasedItem = await updateIf(client, {
      TableName: table,
      Key: { pk, sk },
      UpdateExpression: 'set outboxDueAt = :until',
      ConditionExpression: 'outboxDueAt = :seen',
      ExpressionAttributeValues: { ':until': until, ':seen': outboxDueAt },
      ReturnValues: 'ALL_NEW',
    });
    return leasedItem && toOutboxRow(leasedItem);
  },
  sent: ({ id }: OutboxRow, sentAt: number) => {
    const { outboxShard, outboxDueAt } = sentAttributes(id, sentAt);
    return updateIf(client, {
      TableName: table,
      Key: outboxKey(id),
      UpdateExpression: 'set sentAt = :now, #ttl = :ttl, outboxShard = :shard, outboxDueAt = :at',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: {
        ':now': sentAt,
        ':ttl': Math.floor(sentAt / 1000) + keptSeconds,
        ':shard': outboxShard,
        ':at': outboxDueAt,
      },
    });
  },
  /** Nothing happens when the lease ran out and another relay has the row. */
  refused: ({ id, attempts }: OutboxRow, lease: number) =>
    updateIf(client, {
      TableName: table,
      Key: outboxKey(id),
      UpdateExpression: 'set outboxDueAt = :due, attempts = :attempts',
      ConditionExpression: 'outboxDueAt = :lease',
      ExpressionAttributeValues: {
        ':due': clock() + retryDelaySeconds(attempts + 1) * 1000,
        ':attempts': attempts + 1,
        ':lease': lease,
      },
    }),
});

/** The item's attributes where `ReturnValues` asks for them; undefined when its condition did not hold. */
const updateIf = async (client: DynamoDBDocumentClient, input: UpdateCommandInput) => {
  try {
    return (await client.send(new UpdateCommand(input))).Attributes ?? {};
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};

const resend = async (
  client: DynamoDBDocumentClient,
  table: string,
  clock: () => number,
  since: Date,
  pageSize: number,
) => {
  const sentMarker = {
    TableName: table,
    FilterExpression: 'begins_with(pk, :outbox) and sentAt between :since and :until',
    ExpressionAttributeValues: { ':outbox': outboxKey('').pk, ':since': since.getTime(), ':until': clock() },
  };
  let total = 0;
  for await (const { Items = [] } of paginateScan({ client, pageSize }, sentMarker)) {
    const requeuedItems = await pMap(
      Items,
      (item) => makePending(client, table, toOutboxRow(item).id, clock()),
      concurrencyLimit,
    );
    total += requeuedItems.filter((attributes) => attributes !== undefined).length;
  }
  return total;
};

const makePending = (client: DynamoDBDocumentClient, table: string, id: string, now: number) => {
  const { outboxShard, outboxDueAt } = pendingAttributes(id, now);
  return updateIf(client, {
    TableName: table,
    Key: outboxKey(id),
    UpdateExpression: 'set outboxShard = :shard, outboxDueAt = :due, attempts = :none remove sentAt, #ttl',
    ConditionExpression: 'attribute_exists(sentAt)',
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':shard': outboxShard, ':due': outboxDueAt, ':none': 0 },
  });
};
