import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { PatchProfile } from '@eshop/contracts/user';
import { PersonNames, Profile } from '@eshop/contracts/user';
import { z } from 'zod';
import type { Account } from '../domain/account.ts';
import { indexPerson } from './index-people.ts';
import { emailKey, searchKey, searchKeys, userKey } from './table.ts';

/** A profile as it is stored: roles come with the token and the policy. */
export type StoredProfile = Omit<Profile, 'roles' | 'permissions' | 'warehouses' | 'version'> & { version: number };
const StoredProfile = Profile.omit({ roles: true, permissions: true, warehouses: true }).extend({
  version: z.int().default(1),
});

type Identity = Pick<Account, 'userId' | 'username' | 'email' | 'name'>;

export interface Profiles {
  get(userId: string): Promise<StoredProfile | undefined>;
  /**
   * Binds an account to its e-mail address, if it has one, and gives it a profile, both or neither; done before, it
   * changes nothing. Returns false when the address is claimed by another.
   */
  settle(account: Identity): Promise<boolean>;
  /** Returns the names of up to a hundred users; leaves out those without a profile. */
  names(userIds: readonly string[]): Promise<PersonNames['items']>;
  /** Changes an existing profile and returns it; undefined when it is no longer the version that was seen. */
  update(
    userId: string,
    changes: z.infer<typeof PatchProfile>,
    seenVersion?: number,
  ): Promise<StoredProfile | undefined>;
}

export const createProfiles = (client: DynamoDBDocumentClient, TableName: string): Profiles => ({
  get: async (userId) => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: userKey(userId), ConsistentRead: true }));
    if (!Item) return undefined;
    const profile = StoredProfile.parse(Item);
    if (!Item.kind) await indexPerson(client, TableName, profile); // made by an earlier version
    return profile;
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
  names: async (userIds) => {
    const Keys = userIds.map(userKey);
    const request = { Keys, ProjectionExpression: 'id, #name', ExpressionAttributeNames: { '#name': 'name' } };
    const { Responses } = await client.send(new BatchGetCommand({ RequestItems: { [TableName]: request } }));
    return PersonNames.shape.items.parse(Responses?.[TableName] ?? []);
  },
  update: async (userId, changes, seenVersion) => {
    const { names, values, sets } = assignments(changes);
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: userKey(userId),
          UpdateExpression: `set ${[...sets, '#version = if_not_exists(#version, :first) + :one'].join(', ')}`,
          ExpressionAttributeNames: { ...names, '#version': 'version' },
          ExpressionAttributeValues: {
            ...values,
            ':first': 1,
            ':one': 1,
            ...(seenVersion !== undefined && { ':seen': seenVersion }),
          },
          ConditionExpression: `attribute_exists(pk)${seenVersion === undefined ? '' : ` and ${versionCondition(seenVersion)}`}`,
          ReturnValues: 'ALL_NEW',
        }),
      );
      return StoredProfile.parse(Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
    }
  },
});

/** A profile that was never changed has no version yet. */
const versionCondition = (seenVersion: number) =>
  seenVersion === 1 ? '(attribute_not_exists(#version) or #version = :seen)' : '#version = :seen';

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
  const keys = searchKeys({ username, email, name });
  const fields = { id: userId, username, email, name, phone: null, addresses: [], ...keys };
  const names = Object.keys(fields);
  return {
    TableName,
    Key: userKey(userId),
    UpdateExpression: `set ${names.map((field) => `#${field} = if_not_exists(#${field}, :${field})`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((field) => [`#${field}`, field])),
    ExpressionAttributeValues: Object.fromEntries(Object.entries(fields).map(([field, value]) => [`:${field}`, value])),
  };
};

const assignments = ({ name, ...rest }: z.infer<typeof PatchProfile>) => {
  const changes = { ...rest, ...(name !== undefined && { name, byName: searchKey(name) }) };
  const definedChanges = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    sets: definedChanges.map(([field]) => `#${field} = :${field}`),
    names: Object.fromEntries(definedChanges.map(([field]) => [`#${field}`, field])),
    values: Object.fromEntries(definedChanges.map(([field, value]) => [`:${field}`, value])),
  };
};

const isRefused = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';
