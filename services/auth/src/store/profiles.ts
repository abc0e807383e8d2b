import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { PatchProfile } from '@eshop/contracts/user';
import { Profile } from '@eshop/contracts/user';
import type { z } from 'zod';
import type { Account } from '../domain/account.ts';
import { emailKey, userKey } from './table.ts';

/** A profile as it is kept: roles come with the token and the policy. */
export type StoredProfile = Omit<Profile, 'roles'>;
const StoredProfile = Profile.omit({ roles: true });

type Identity = Pick<Account, 'userId' | 'username' | 'email' | 'name'>;

export interface Profiles {
  get(userId: string): Promise<StoredProfile | undefined>;
  /**
   * Binds an account to its e-mail address, if it has one, and gives it a profile, both or neither; done before, it
   * changes nothing. Answers false when the address is claimed by another.
   */
  settle(account: Identity): Promise<boolean>;
  /** Changes an existing profile and answers it. */
  update(userId: string, changes: z.infer<typeof PatchProfile>): Promise<StoredProfile>;
}

export const createProfiles = (client: DynamoDBDocumentClient, TableName: string): Profiles => ({
  get: async (userId) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: userKey(userId), ConsistentRead: true }));
    return Item && StoredProfile.parse(Item);
  },
  settle: async (account) => {
    // Accounts without an address must not share a claim on none.
    const claim = account.email ? [{ Update: bindEmail(TableName, account) }] : [];
    const TransactItems = [...claim, { Update: addProfile(TableName, account) }];
    try {
      await client.send(new TransactWriteCommand({ TransactItems }));
      return true;
    } catch (error) {
      if (isRefused(error)) return false;
      throw error;
    }
  },
  update: async (userId, changes) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName,
        Key: userKey(userId),
        ...assignments(changes),
        ConditionExpression: 'attribute_exists(pk)',
        ReturnValues: 'ALL_NEW',
      }),
    );
    return StoredProfile.parse(Attributes);
  },
});

/** An account that was not registered here (made in Cognito's console) takes an address that nobody claims. */
const bindEmail = (TableName: string, { email, username, userId }: Identity) => ({
  TableName,
  Key: emailKey(email),
  UpdateExpression:
    'set email = :email, username = :username, userId = :userId, claimedAt = if_not_exists(claimedAt, :now)',
  ConditionExpression:
    'attribute_not_exists(pk) or (username = :username and (attribute_not_exists(userId) or userId = :userId))',
  ExpressionAttributeValues: { ':email': email, ':username': username, ':userId': userId, ':now': Date.now() },
});

const addProfile = (TableName: string, { userId, username, email, name }: Identity) => {
  const fields = { id: userId, username, email, name, phone: null, addresses: [] };
  const names = Object.keys(fields);
  return {
    TableName,
    Key: userKey(userId),
    UpdateExpression: `set ${names.map((field) => `#${field} = if_not_exists(#${field}, :${field})`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: Object.fromEntries(Object.entries(fields).map(([field, value]) => [`:${field}`, value])),
  };
};

const assignments = (changes: z.infer<typeof PatchProfile>) => {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    UpdateExpression: `set ${given.map(([field]) => `#${field} = :${field}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(given.map(([field]) => [`#${field}`, field])),
    ExpressionAttributeValues: Object.fromEntries(given.map(([field, value]) => [`:${field}`, value])),
  };
};

const isRefused = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';
