import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Auth's table: every item is read by its key alone. */
export const authTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
});

export const policyKey = { pk: 'policy' };
export const emailKey = (email: string) => ({ pk: `email#${email}` });
export const userKey = (userId: string) => ({ pk: `user#${userId}` });
