import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type FailedCodes, failedCodesLifeMs } from '../domain/failed-codes.ts';
import { isWritten, unchangedSince } from './is-written.ts';
import { failedCodesKey } from './table.ts';

const Item = z.object({ count: z.number(), lastAt: z.number(), lockedUntil: z.number(), revision: z.number() });
type Stored = z.infer<typeof Item>;

/** Wrong codes in a row, by the name of whose they are. */
export interface FailedCodesStore {
  get(name: string): Promise<Stored | undefined>;
  /** Writes `next` in place of exactly `expected`; returns false when another replica was faster. */
  replace(name: string, expected: Stored | undefined, next: FailedCodes): Promise<boolean>;
  remove(name: string): Promise<void>;
}

export const createFailedCodes = (client: DynamoDBDocumentClient, TableName: string): FailedCodesStore => ({
  get: async (name) => {
    const { Item: item } = await client.send(
      new GetCommand({ TableName, Key: failedCodesKey(name), ConsistentRead: true }),
    );
    return item && Item.parse(item);
  },
  replace: (name, expected, next) =>
    isWritten(
      client.send(
        new PutCommand({
          TableName,
          Item: {
            ...failedCodesKey(name),
            ...next,
            revision: (expected?.revision ?? 0) + 1,
            ttl: Math.ceil((next.lastAt + failedCodesLifeMs) / 1000),
          },
          ...unchangedSince('revision', expected?.revision),
        }),
      ),
    ),
  remove: async (name) => {
    await client.send(new DeleteCommand({ TableName, Key: failedCodesKey(name) }));
  },
});
