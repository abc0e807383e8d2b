import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { SentCode } from '../domain/sent-code.ts';
import { isWritten, unchangedSince } from './is-written.ts';
import { sentCodeKey } from './table.ts';

const Item = z.object({
  sentAt: z.number(),
  wrongAttempts: z.number(),
  hourStartedAt: z.number(),
  sentThisHour: z.number(),
});

/** The codes last sent, by a digest of whose they are; each is forgotten a day later, when no code works any more. */
export interface SentCodes {
  get(name: string): Promise<SentCode | undefined>;
  /** Writes `next` in place of exactly `expected`; returns false when another replica was faster. */
  replace(name: string, expected: SentCode | undefined, next: SentCode): Promise<boolean>;
  /** Counts a wrong attempt; returns how many there are now. */
  addWrongAttempt(name: string, now: number): Promise<number>;
  /** Takes a wrong attempt back, unless the code was used meanwhile. */
  removeWrongAttempt(name: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const lifeSeconds = 86_400;

export const createSentCodes = (client: DynamoDBDocumentClient, TableName: string): SentCodes => ({
  get: async (name) => {
    const { Item: item } = await client.send(
      new GetCommand({ TableName, Key: sentCodeKey(name), ConsistentRead: true }),
    );
    return item && Item.parse(item);
  },
  replace: (name, expected, next) =>
    isWritten(
      client.send(
        new PutCommand({
          TableName,
          Item: { ...sentCodeKey(name), ...next, ttl: Math.ceil(next.sentAt / 1000) + lifeSeconds },
          ...unchangedSince('sentAt', expected?.sentAt),
        }),
      ),
    ),
  // A sign-up's first code is sent without a record, which the first attempt makes.
  addWrongAttempt: async (name, now) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: sentCodeKey(name),
        UpdateExpression:
          'set sentAt = if_not_exists(sentAt, :zero), hourStartedAt = if_not_exists(hourStartedAt, :zero), sentThisHour = if_not_exists(sentThisHour, :zero), #ttl = if_not_exists(#ttl, :end) add wrongAttempts :one',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':zero': 0, ':one': 1, ':end': Math.ceil(now / 1000) + lifeSeconds },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.wrongAttempts);
  },
  removeWrongAttempt: async (name) => {
    await isWritten(
      client.send(
        new UpdateCommand({
          TableName,
          Key: sentCodeKey(name),
          UpdateExpression: 'add wrongAttempts :less',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':less': -1 },
        }),
      ),
    );
  },
  remove: async (name) => {
    await client.send(new DeleteCommand({ TableName, Key: sentCodeKey(name) }));
  },
});
