import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { EmailClaim } from '../domain/email-claim.ts';
import { isWritten } from './is-written.ts';
import { emailKey } from './table.ts';

/** Which account has or claims an e-mail address: one item an address, so that it is unique. */
export interface EmailClaims {
  get(email: string): Promise<EmailClaim | undefined>;
  /** Writes a claim where there is none, or in place of exactly `instead`. Returns false when that does not hold. */
  claim(claim: EmailClaim, instead?: EmailClaim): Promise<boolean>;
  /** Releases an address that no account came to have. */
  release(claim: Pick<EmailClaim, 'email' | 'username'>): Promise<void>;
}

const Item = z.object({
  email: z.string(),
  username: z.string(),
  claimedAt: z.number(),
  userId: z.string().optional(),
});

export const createEmailClaims = (client: DynamoDBDocumentClient, TableName: string): EmailClaims => ({
  get: async (email) => {
    const { Item: item } = await client.send(new GetCommand({ TableName, Key: emailKey(email), ConsistentRead: true }));
    return item && Item.parse(item);
  },
  claim: ({ email, username, claimedAt }, instead) =>
    isWritten(
      client.send(
        new PutCommand({
          TableName,
          Item: { ...emailKey(email), email, username, claimedAt },
          ...(instead
            ? {
                ConditionExpression: `username = :username and claimedAt = :at and ${
                  instead.userId ? 'userId = :userId' : 'attribute_not_exists(userId)'
                }`,
                ExpressionAttributeValues: {
                  ':username': instead.username,
                  ':at': instead.claimedAt,
                  ...(instead.userId && { ':userId': instead.userId }),
                },
              }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        }),
      ),
    ),
  release: async ({ email, username }) => {
    await isWritten(
      client.send(
        new DeleteCommand({
          TableName,
          Key: emailKey(email),
          ConditionExpression: 'username = :username and attribute_not_exists(userId)',
          ExpressionAttributeValues: { ':username': username },
        }),
      ),
    );
  },
});
