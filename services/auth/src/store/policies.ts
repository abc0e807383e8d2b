import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { Policy } from '@eshop/contracts/policy';
import type { NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { auditPut } from '@eshop/service-kit/audit/dynamo-audit-item';
import { policyKey } from './table.ts';

/** The authorization policy, one item. */
export interface Policies {
  load(): Promise<Policy | undefined>;
  /** Writes the first policy; where there is one already, nothing. */
  create(policy: Policy): Promise<void>;
  /**
   * Puts a policy in the place of the version before it, with the entry that tells who did it. Answers false when that is
   * no longer the one in force.
   */
  replace(policy: Policy, entry?: NewAuditEntry): Promise<boolean>;
}

export const createPolicies = (client: DynamoDBDocumentClient, TableName: string): Policies => ({
  load: async () => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: policyKey, ConsistentRead: true }));
    return Item && Policy.parse(Item);
  },
  create: async (policy) => {
    const put = { TableName, Item: { ...policyKey, ...policy }, ConditionExpression: 'attribute_not_exists(pk)' };
    await client.send(new PutCommand(put)).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  },
  // A transaction even where it is one of one, because the SDK repeats it under one token: a repetition of what was done does not fail.
  replace: async (policy, entry) => {
    const Put = {
      TableName,
      Item: { ...policyKey, ...policy },
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': policy.version - 1 },
    };
    try {
      await client.send(
        new TransactWriteCommand({ TransactItems: [{ Put }, ...(entry ? [auditPut(TableName, 'auth', entry)] : [])] }),
      );
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  },
});
