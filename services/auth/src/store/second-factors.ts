import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { isWritten } from './is-written.ts';
import { secondFactorKey } from './table.ts';

const Item = z.object({
  /** Encrypted. */
  secret: z.string(),
  /** The session that began the enrollment: it alone finishes it. */
  session: z.string(),
  /** The time step of the last code; undefined until the first one came. */
  lastStep: z.number().optional(),
});
type SecondFactor = z.infer<typeof Item>;

/** The authenticator apps of users, one each. */
export interface SecondFactors {
  get(userId: string): Promise<SecondFactor | undefined>;
  /** Begins an enrollment, in place of one that was not finished. Returns false when one was finished before. */
  begin(userId: string, enrollment: Pick<SecondFactor, 'secret' | 'session'>): Promise<boolean>;
  /** Uses the code of a time step of this secret. Returns false when it, or a later one, was used before. */
  use(userId: string, secret: string, step: number): Promise<boolean>;
  remove(userId: string): Promise<void>;
}

export const createSecondFactors = (client: DynamoDBDocumentClient, TableName: string): SecondFactors => ({
  get: async (userId) => {
    const Key = secondFactorKey(userId);
    const { Item: item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return item && Item.parse(item);
  },
  begin: (userId, enrollment) =>
    isWritten(
      client.send(
        new PutCommand({
          TableName,
          Item: { ...secondFactorKey(userId), ...enrollment },
          ConditionExpression: 'attribute_not_exists(lastStep)',
        }),
      ),
    ),
  use: (userId, secret, step) =>
    isWritten(
      client.send(
        new UpdateCommand({
          TableName,
          Key: secondFactorKey(userId),
          UpdateExpression: 'set lastStep = :step',
          ConditionExpression: 'secret = :secret and (attribute_not_exists(lastStep) or lastStep < :step)',
          ExpressionAttributeValues: { ':secret': secret, ':step': step },
        }),
      ),
    ),
  remove: async (userId) => {
    await client.send(new DeleteCommand({ TableName, Key: secondFactorKey(userId) }));
  },
});
