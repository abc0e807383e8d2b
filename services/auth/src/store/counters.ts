import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { isWritten } from './is-written.ts';
import { attemptKey, trustKey } from './table.ts';

/** Counters that all replicas share; each is forgotten soon after its window. */
export interface Counters {
  /** Counts one more; returns how many there are now. */
  add(name: string, until: number): Promise<number>;
  /** Counts one less. */
  take(name: string): Promise<void>;
  /** Counts one less where something is counted. */
  takeIfAny(name: string): Promise<void>;
  /** Remembers something for so many seconds. */
  remember(name: string, seconds: number): Promise<void>;
  remembers(name: string): Promise<boolean>;
}

/** DynamoDB removes expired items within days, so what is remembered is also judged by its time. */
export const createCounters = (client: DynamoDBDocumentClient, TableName: string, now: () => number): Counters => {
  const count = async (name: string, by: number, until?: number): Promise<number> => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: attemptKey(name),
        UpdateExpression: `add hits :by${until === undefined ? '' : ' set #ttl = :until'}`,
        ...(until !== undefined && { ExpressionAttributeNames: { '#ttl': 'ttl' } }),
        ExpressionAttributeValues: { ':by': by, ...(until !== undefined && { ':until': until }) },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.hits);
  };
  return {
    add: (name, until) => count(name, 1, until),
    take: async (name) => void (await count(name, -1)),
    takeIfAny: async (name) => {
      await isWritten(
        client.send(
          new UpdateCommand({
            TableName,
            Key: attemptKey(name),
            UpdateExpression: 'add hits :less',
            ConditionExpression: 'hits > :none',
            ExpressionAttributeValues: { ':less': -1, ':none': 0 },
          }),
        ),
      );
    },
    remember: async (name, seconds) => {
      const ttl = Math.ceil(now() / 1000) + seconds;
      await client.send(new PutCommand({ TableName, Item: { ...trustKey(name), ttl } }));
    },
    remembers: async (name) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: trustKey(name), ConsistentRead: true }));
      return Item !== undefined && Number(Item.ttl) * 1000 > now();
    },
  };
};
