import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { googleKey } from './table.ts';

/** The part of a login under way that never reaches the browser. */
const PendingLogin = z.object({ verifier: z.string(), nonce: z.string() });
type PendingLogin = z.infer<typeof PendingLogin>;

/** Logins under way, by a digest of their state; each can be taken once, within ten minutes. */
export interface PendingLogins {
  keep(state: string, login: PendingLogin): Promise<void>;
  /** Removes and returns a login; undefined when there is none, it was taken before, or it took too long. */
  take(state: string): Promise<PendingLogin | undefined>;
}

const lifeSeconds = 600;

export const createPendingLogins = (
  client: DynamoDBDocumentClient,
  TableName: string,
  now: () => number,
): PendingLogins => ({
  keep: async (state, login) => {
    const ttl = Math.ceil(now() / 1000) + lifeSeconds;
    await client.send(new PutCommand({ TableName, Item: { ...googleKey(state), ...login, ttl } }));
  },
  take: async (state) => {
    const command = new DeleteCommand({
      TableName,
      Key: googleKey(state),
      ConditionExpression: '#ttl > :now',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': Math.floor(now() / 1000) },
      ReturnValues: 'ALL_OLD',
    });
    try {
      return PendingLogin.parse((await client.send(command)).Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});
