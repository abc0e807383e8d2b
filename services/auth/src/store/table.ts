import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { foldText } from '@eshop/contracts/fold-text';
import { maxSortKeyLength } from '@eshop/contracts/page';
import { dynamoAuditIndexes } from '@eshop/service-kit/audit/dynamo-audit-item';

/** Of a profile, what people are found by: the attributes are the sorted keys of an index each. */
export const searchedBy = ['byUsername', 'byEmail', 'byName'] as const;
export type SearchedBy = (typeof searchedBy)[number];

/** The one partition of all profiles in the indexes. */
export const personKind = 'person';

/**
 * The keys of the search indexes. DynamoDB refuses an empty key, so a user without an e-mail address is not indexed by it. It
 * also refuses keys above 1,024 bytes, and a cursor has a maximum length, so long names (Google's have no limit) are cut.
 */
export const searchKeys = ({ username, email, name }: { username: string; email: string; name: string }) => ({
  kind: personKind,
  byUsername: searchKey(username),
  ...(name && { byName: searchKey(name) }),
  ...(email && { byEmail: searchKey(email) }),
});

/** A text as people are found by it, also by its beginning: without case and accents. */
export const searchKey = (text: string): string => foldText(text).slice(0, maxSortKeyLength).toWellFormed();

/** Auth's table: every item is read by its key alone, but profiles, which an admin searches, and the audit log. */
export const authTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [
    ...['pk', 'kind', ...searchedBy].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    { AttributeName: policyUsersIndexKey, AttributeType: 'S' },
    { AttributeName: 'changedIn', AttributeType: 'N' },
    ...dynamoAuditIndexes.attributes,
  ],
  GlobalSecondaryIndexes: [...searchedBy.map(peopleBy), policyUsers, ...dynamoAuditIndexes.indexes],
});

const peopleBy = (IndexName: SearchedBy): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema: [
    { AttributeName: 'kind', KeyType: 'HASH' },
    { AttributeName: IndexName, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['id', 'username', 'email', 'name'] },
});

/** The users of whom the policy says something, by the version that changed their entry. */
export const policyUsersIndex = 'policy-users';
const policyUsersIndexKey = 'policyUsers';
/** The one partition of that index. */
export const policyUsersKind = 'all';

const policyUsers: GlobalSecondaryIndex = {
  IndexName: policyUsersIndex,
  KeySchema: [
    { AttributeName: policyUsersIndexKey, KeyType: 'HASH' },
    { AttributeName: 'changedIn', KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['userId', 'entry'] },
};

export const policyKey = { pk: 'policy' };
export const policyUserKey = (userId: string) => ({ pk: `policy-user#${userId}` });
export const policyChangeKey = (version: number) => ({ pk: `policy-change#${version}` });
export const emailKey = (email: string) => ({ pk: `email#${email}` });
export const userKey = (userId: string) => ({ pk: `user#${userId}` });
export const attemptKey = (name: string) => ({ pk: `attempt#${name}` });
export const trustKey = (name: string) => ({ pk: `trust#${name}` });
export const secondFactorKey = (userId: string) => ({ pk: `second-factor#${userId}` });
export const failedCodesKey = (name: string) => ({ pk: `failed-codes#${name}` });
export const sentCodeKey = (name: string) => ({ pk: `code#${name}` });
export const googleKey = (state: string) => ({ pk: `google#${state}` });
export const markKey = (name: string) => ({ pk: `mark#${name}` });
