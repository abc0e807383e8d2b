import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Profile } from '@eshop/contracts/user';
import { personKind, type SearchedBy, userKey } from './table.ts';

const Found = Profile.pick({ id: true, username: true, email: true, name: true });

interface Page {
  by: SearchedBy;
  /** In lower case. */
  prefix: string;
  /** The sorted key and the user id of the last one of the page before. */
  after?: readonly [key: string, id: string] | undefined;
  limit: number;
}

/** People by the indexes of their profiles, which follow a change within a moment. */
export const createPeople = (client: DynamoDBDocumentClient, TableName: string) => ({
  /** Where the index has this person, for the page after them; undefined when it has not. One read. */
  placeOf: async (by: SearchedBy, id: string): Promise<[key: string, id: string] | undefined> => {
    const { Item } = await client.send(
      new GetCommand({
        TableName,
        Key: userKey(id),
        ProjectionExpression: '#by',
        ExpressionAttributeNames: { '#by': by },
      }),
    );
    const key: unknown = Item?.[by];
    return typeof key === 'string' ? [key, id] : undefined;
  },

  /** `last` is where the next page starts, undefined at the end. */
  page: async ({ by, prefix, after, limit }: Page) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: by,
        Limit: limit,
        KeyConditionExpression: `kind = :kind${prefix ? ' and begins_with(#by, :prefix)' : ''}`,
        ExpressionAttributeValues: { ':kind': personKind, ...(prefix && { ':prefix': prefix }) },
        ...(prefix && { ExpressionAttributeNames: { '#by': by } }),
        ...(after && { ExclusiveStartKey: { kind: personKind, [by]: after[0], ...userKey(after[1]) } }),
      }),
    );
    const last: [string, string] | undefined = LastEvaluatedKey && [
      String(LastEvaluatedKey[by]),
      String(LastEvaluatedKey.pk).slice(userKey('').pk.length),
    ];
    return { items: Items.map((item) => Found.parse(item)), last };
  },
});

export type People = ReturnType<typeof createPeople>;
