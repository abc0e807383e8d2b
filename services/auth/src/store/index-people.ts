import { type DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { isWritten } from './is-written.ts';
import { markKey, searchKeys, userKey } from './table.ts';

const Item = z.object({ id: z.string(), username: z.string(), email: z.string(), name: z.string() });
/** Named for the form of the keys, so that a new form indexes everybody again. */
const mark = markKey('people-indexed-folded');

/**
 * Gives the profiles of earlier versions the current attributes that people are found by, once; replicas that do it at the same
 * time and one that was killed in the middle do no harm. What an earlier version adds meanwhile is updated when its
 * owner reads it next.
 */
export const indexPeople = async (client: DynamoDBDocumentClient, TableName: string): Promise<void> => {
  if ((await client.send(new GetCommand({ TableName, Key: mark }))).Item) return;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName,
        Limit: 200,
        FilterExpression: 'begins_with(pk, :user)',
        ExpressionAttributeValues: { ':user': userKey('').pk },
        ExclusiveStartKey,
      }),
    );
    for (const item of page.Items ?? []) await indexPerson(client, TableName, Item.parse(item));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  await client.send(new PutCommand({ TableName, Item: { ...mark, at: new Date().toISOString() } }));
};

/** Lets a person be found; one that was changed meanwhile is, already. */
export const indexPerson = async (
  client: DynamoDBDocumentClient,
  TableName: string,
  person: z.infer<typeof Item>,
): Promise<void> => {
  const keys = Object.entries(searchKeys(person));
  const update = new UpdateCommand({
    TableName,
    Key: userKey(person.id),
    UpdateExpression: `set ${keys.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    ExpressionAttributeNames: { ...Object.fromEntries(keys.map(([name]) => [`#${name}`, name])), '#name': 'name' },
    ExpressionAttributeValues: {
      ...Object.fromEntries(keys.map(([name, value]) => [`:${name}`, value])),
      ':username': person.username,
      ':email': person.email,
      ':name': person.name,
    },
    ConditionExpression: 'username = :username and email = :email and #name = :name',
  });
  await isWritten(client.send(update));
};
