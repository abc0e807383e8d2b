import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { Policy } from '@eshop/contracts/policy';
import type { NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { auditPut } from '@eshop/service-kit/audit/dynamo-audit-item';
import { z } from 'zod';
import type { PolicyUsers } from '../domain/policy-entries.ts';
import { policyChangeKey, policyKey, policyUserKey, policyUsersIndex, policyUsersKind } from './table.ts';

/** The part of the policy that is one item: what each role may do, and the version that every change raises. */
export const PolicyHead = Policy.pick({ version: true, roles: true, permissionGrants: true }).extend({
  /** The version of the last edit by an admin, by whom and when; other versions changed no more than a user's entry. */
  editedIn: z.int().default(1),
  editedBy: z.string().nullable().default(null),
  editedAt: z.iso.datetime().nullable().default(null),
});
export type PolicyHead = z.infer<typeof PolicyHead>;

/** What a version changed: who, and their entries as they are since. */
const PolicyChange = z.object({ version: z.int(), at: z.int(), users: Policy.shape.users });
type PolicyChange = z.infer<typeof PolicyChange>;

const UserRecord = z.object({ userId: z.string(), changedIn: z.int(), entry: Policy.shape.users.valueType });

/**
 * The policy as items of a table: its head, an entry for each user of whom it says something, and for each version what
 * that changed. Entries and changes have an end, so neither the table nor a replica grows for good.
 */
export interface Policies {
  load(): Promise<PolicyHead | undefined>;
  /** Writes the first policy; where there is one already, nothing. */
  create(policy: Policy): Promise<void>;
  /** What these versions changed, in their order, of those that are still kept. At most 100 versions. */
  changes(from: number, to: number): Promise<PolicyChange[]>;
  /** What the policy says of somebody. */
  user(userId: string): Promise<PolicyUsers[string] | undefined>;
  /** Every entry that has not expired, page by page. Follows a change within a moment. */
  users(): AsyncIterable<{ version: number; users: PolicyUsers }[]>;
  /**
   * Puts a head in the place of the version before it and sets the entries of up to `maxUsersAtOnce` users, with the audit
   * entry of who did it. Returns false when that version is no longer the current one.
   */
  replace(head: PolicyHead, users: PolicyUsers, entry?: NewAuditEntry): Promise<boolean>;
}

/** DynamoDB takes 100 items in a transaction: these, the head, the change and the audit entry. */
export const maxUsersAtOnce = 90;
export const maxVersionsAtOnce = 100;

/** How long a version's change is kept: far longer than a replica takes to follow. */
const changeSeconds = 86_400;

export const createPolicies = (
  client: DynamoDBDocumentClient,
  TableName: string,
  now: () => number = Date.now,
): Policies => ({
  load: async () => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: policyKey, ConsistentRead: true }));
    return Item && PolicyHead.parse(Item);
  },
  create: async ({ version, roles }) => {
    const Item = { ...policyKey, version, roles };
    const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    await client.send(new PutCommand(put)).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    });
  },
  changes: async (from, to) => {
    const changes: PolicyChange[] = [];
    let Keys: Record<string, unknown>[] = Array.from({ length: to - from + 1 }, (_, at) => policyChangeKey(from + at));
    while (Keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ConsistentRead: true } } }),
      );
      const read = (Responses?.[TableName] ?? []).map((item) => PolicyChange.parse(item));
      const unprocessedKeys = UnprocessedKeys?.[TableName]?.Keys ?? [];
      if (read.length === 0 && unprocessedKeys.length > 0)
        throw new Error('the changes of the policy cannot be read now');
      changes.push(...read);
      Keys = unprocessedKeys;
    }
    return changes.toSorted((one, other) => one.version - other.version);
  },
  user: async (userId) => {
    const Key = policyUserKey(userId);
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && UserRecord.parse(Item).entry;
  },
  users: async function* () {
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: policyUsersIndex,
          KeyConditionExpression: 'policyUsers = :kind',
          ExpressionAttributeValues: { ':kind': policyUsersKind },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      yield Items.map((item) => {
        const { userId, changedIn, entry } = UserRecord.parse(item);
        return { version: changedIn, users: { [userId]: entry } };
      });
      start = LastEvaluatedKey;
    } while (start);
  },
  // A transaction even where it is one of one, because the SDK repeats it under one token: a repetition of what was done does not fail.
  replace: async ({ version, ...head }, users, entry) => {
    const Update = {
      TableName,
      Key: policyKey,
      UpdateExpression:
        'set version = :version, #roles = :roles, permissionGrants = :grants, editedIn = :editedIn, editedBy = :editedBy, editedAt = :editedAt',
      ConditionExpression: 'version = :before',
      ExpressionAttributeNames: { '#roles': 'roles' },
      ExpressionAttributeValues: {
        ':version': version,
        ':roles': head.roles,
        ':grants': head.permissionGrants ?? {},
        ':editedIn': head.editedIn,
        ':editedBy': head.editedBy,
        ':editedAt': head.editedAt,
        ':before': version - 1,
      },
    };
    const change = { ...policyChangeKey(version), ...changeItem(version, users, now()) };
    const records = Object.entries(users).map(([userId, of]) => ({
      Put: { TableName, Item: { ...policyUserKey(userId), ...userItem(version, userId, of) } },
    }));
    const TransactItems = [
      { Update },
      { Put: { TableName, Item: change } },
      ...records,
      ...(entry ? [auditPut(TableName, 'auth', entry)] : []),
    ];
    try {
      await client.send(new TransactWriteCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (error instanceof TransactionCanceledException) return false;
      throw error;
    }
  },
});

/** What a version changed, as an item. */
export const changeItem = (version: number, users: PolicyUsers, now: number) => ({
  version,
  at: now,
  users,
  ttl: Math.ceil(now / 1000) + changeSeconds,
});

const userItem = (version: number, userId: string, entry: PolicyUsers[string]) => ({
  policyUsers: policyUsersKind,
  userId,
  changedIn: version,
  entry,
  ...(entry.expiresAt && { ttl: Math.ceil(Date.parse(entry.expiresAt) / 1000) }),
});
