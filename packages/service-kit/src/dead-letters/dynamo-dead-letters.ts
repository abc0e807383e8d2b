import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { DeadLetter } from '@eshop/contracts/dead-letter';
import { newId } from '@eshop/contracts/ids';
import { encodeCursor, maxTotal } from '@eshop/contracts/page';
import { auditPut } from '../audit/dynamo-audit-item.ts';
import { pageOfLetters, startOf } from './cursor.ts';
import { type DeadLetterStore, discardedDays, type NewDeadLetter, storableError } from './dead-letters.ts';

/** Dead letters in a DynamoDB table with the keys `pk` and `sk`: the letters in one partition, and a guard for each event. */
export const dynamoDeadLetters = (client: DynamoDBDocumentClient, table: string, app: string): DeadLetterStore => {
  const get = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: letterKey(id), ConsistentRead: true }));
    return Item && toLetter(Item);
  };
  return {
    get,
    add: (letter) => add(client, table, letter),
    list: async ({ limit, cursor, topic, count }) => {
      const total = count ? { total: await countOf(client, table, topic) } : {};
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          ...lettersOf(topic),
          ScanIndexForward: false,
          Limit: limit + 1,
          ...(cursor !== undefined && { ExclusiveStartKey: letterKey(startOf(cursor)) }),
        }),
      );
      const letters = Items.map(toLetter);
      if (letters.length > limit || !LastEvaluatedKey) return { ...pageOfLetters(letters, limit), ...total };
      // A page of DynamoDB ends at 1 MB too, and before what the topic leaves out: it may come short, or empty.
      return { items: letters, nextCursor: encodeCursor(LastEvaluatedKey.sk), ...total };
    },
    remove: async (id, entry) => {
      const letter = await get(id);
      return letter ? remove(client, table, letter, entry ? [auditPut(table, app, entry)] : []) : false;
    },
    discard: async (id, entry) => {
      const letter = await get(id);
      if (!letter) return false;
      const ttl = Math.floor(Date.now() / 1000) + discardedDays * 86_400;
      const putDiscardedKey = { Put: { TableName: table, Item: { ...discardedKey(letter), ttl } } };
      return remove(client, table, letter, [auditPut(table, app, entry), putDiscardedKey]);
    },
    isDiscarded: async (event) => {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: discardedKey(event) }));
      return Item !== undefined;
    },
  };
};

const partition = 'dead-letter';
const lettersOf = (topic: string | undefined) => ({
  KeyConditionExpression: 'pk = :letters',
  ExpressionAttributeValues: { ':letters': partition, ...(topic !== undefined && { ':topic': topic }) },
  ...(topic !== undefined && { FilterExpression: 'topic = :topic' }),
});
const letterKey = (id: string) => ({ pk: partition, sk: id });
const guardKey = ({ topic, eventId }: Pick<DeadLetter, 'topic' | 'eventId'>) => ({
  pk: `${partition}#${topic}#${eventId}`,
  sk: partition,
});

const discardedKey = ({ topic, eventId }: Pick<DeadLetter, 'topic' | 'eventId'>) => ({
  pk: `discarded-event#${topic}#${eventId}`,
  sk: 'discarded-event',
});

const add = async (client: DynamoDBDocumentClient, table: string, { payload, error, ...letter }: NewDeadLetter) => {
  const id = newId();
  const text = { payload: JSON.stringify(payload ?? null), error: storableError(error), at: new Date().toISOString() };
  const once = 'attribute_not_exists(pk)';
  try {
    await client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table, Item: guardKey(letter), ConditionExpression: once } },
          { Put: { TableName: table, Item: { ...letterKey(id), ...letter, ...text, id } } },
        ],
      }),
    );
  } catch (refused) {
    if (!firstConditionFailed(refused)) throw refused;
  }
};

const firstConditionFailed = (error: unknown) =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';

/** Of two who remove it at once the second finds nothing. */
const remove = async (
  client: DynamoDBDocumentClient,
  table: string,
  letter: DeadLetter,
  others: NonNullable<TransactWriteCommandInput['TransactItems']>,
) => {
  const own = { TableName: table, Key: letterKey(letter.id), ConditionExpression: 'attribute_exists(pk)' };
  const guard = { TableName: table, Key: guardKey(letter) };
  const TransactItems = [{ Delete: own }, { Delete: guard }, ...others];
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (refused) {
    if (firstConditionFailed(refused)) return false;
    throw refused;
  }
};

const countOf = async (client: DynamoDBDocumentClient, table: string, topic: string | undefined) => {
  let total = 0;
  const countQuery = { TableName: table, Select: 'COUNT' as const, ...lettersOf(topic) };
  for await (const { Count = 0 } of paginateQuery({ client }, countQuery)) {
    total += Count;
    if (total >= maxTotal) break;
  }
  return Math.min(total, maxTotal);
};

const toLetter = (item: Record<string, unknown>): DeadLetter =>
  DeadLetter.parse({ ...item, payload: JSON.parse(String(item.payload)) });
