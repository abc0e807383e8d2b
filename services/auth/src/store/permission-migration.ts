import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '@eshop/service-kit/aws/dynamodb';
import type { Schema } from '@eshop/service-kit/startup/migrate-or-wait';
import { z } from 'zod';
import { unmetPermissions, withNewPermissions } from '../domain/added-permissions.ts';
import { changeItem, PolicyHead } from './policies.ts';
import { markKey, policyChangeKey, policyKey } from './table.ts';

const mark = markKey('met-permissions');
const Mark = z.object({ names: z.array(z.string()) });

/**
 * Gives the permissions that are new in an image to the admins of a shop that was there before: once each, for the table
 * remembers which it has met, in the same transaction. Any number of processes may do so at once, and a killed one leaves
 * all or nothing.
 */
export const permissionsSchema = ({ client, close }: Pick<Dynamo, 'client' | 'close'>, table: string): Schema => ({
  name: 'permissions',
  pending: async () => unmetPermissions((await readMark(client, table))?.names),
  migrate: async () => {
    while (!(await grantNew(client, table)));
  },
  close,
});

const grantNew = async (client: DynamoDBDocumentClient, TableName: string): Promise<boolean> => {
  const storedMark = await readMark(client, TableName);
  const unmet = unmetPermissions(storedMark?.names);
  if (unmet.length === 0) return true;
  const storedItem = await client.send(new GetCommand({ TableName, Key: policyKey, ConsistentRead: true }));
  const previousHead = storedItem.Item && PolicyHead.parse(storedItem.Item);
  const next = previousHead && withNewPermissions(previousHead, unmet);
  const names = [...new Set([...(storedMark?.names ?? []), ...unmetPermissions([])])];
  const puts = [
    { Put: { TableName, Item: { ...mark, names }, ...(storedMark ? sameNames(storedMark.names) : absent) } },
  ];
  const change = next && { ...policyChangeKey(next.version), ...changeItem(next.version, {}, Date.now()) };
  const changes = next
    ? [
        { Update: { TableName, Key: policyKey, ...toRoles(next, previousHead.version) } },
        { Put: { TableName, Item: change } },
      ]
    : [];
  return client.send(new TransactWriteCommand({ TransactItems: [...puts, ...changes] })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof TransactionCanceledException) return false; // somebody was faster: look again
      throw error;
    },
  );
};

const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
const sameNames = (names: readonly string[]) => ({
  ConditionExpression: '#names = :names',
  ExpressionAttributeNames: { '#names': 'names' },
  ExpressionAttributeValues: { ':names': names },
});
const toRoles = ({ version, roles }: PolicyHead, before: number) => ({
  UpdateExpression: 'set version = :version, #roles = :roles, editedIn = :version',
  ConditionExpression: 'version = :before',
  ExpressionAttributeNames: { '#roles': 'roles' },
  ExpressionAttributeValues: { ':version': version, ':roles': roles, ':before': before },
});

const readMark = async (client: DynamoDBDocumentClient, TableName: string) => {
  const { Item } = await client.send(new GetCommand({ TableName, Key: mark, ConsistentRead: true }));
  return Item && Mark.parse(Item);
};
