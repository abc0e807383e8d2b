import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { googleKey } from '../store/table.ts';

/** What of a login that was begun never reaches the browser. */
const PendingLogin = z.object({ verifier: z.string(), nonce: z.string() });
type PendingLogin = z.infer<typeof PendingLogin>;

/** Logins that were begun, under a digest of their state, each to be taken once and soon. */
export interface PendingLogins {
  keep(state: string, login: PendingLogin): Promise<void>;
  /** Undefined when there is none, it was taken before, or it took too long. */
  take(state: string): Promise<PendingLogin | undefined>;
}

const seconds = 600;

export const createPendingLogins = (
  client: DynamoDBDocumentClient,
  TableName: string,
  now: () => number,
): PendingLogins => ({
  keep: async (state, login) => {
    const ttl = Math.ceil(now() / 1000) + seconds;
    await client.send(new PutCommand({ TableName, Item: { ...googleKey(state), ...login, ttl } }));
  },
  take: async (state) => {
    const taken = new DeleteCommand({
      TableName,
      Key: googleKey(state),
      ConditionExpression: '#ttl > :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': Math.floor(now() / 1000) },
      ReturnValues: 'ALL_OLD',
    });
    try {
      return PendingLogin.parse((await client.send(taken)).Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});
