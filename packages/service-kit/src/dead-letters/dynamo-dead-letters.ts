import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { DeadLetter } from '@eshop/contracts/dead-letter';
import { newId } from '@eshop/contracts/ids';
import { encodeCursor } from '@eshop/contracts/page';
import { pageOfLetters, startOf } from './cursor.ts';
import { type DeadLetterStore, type NewDeadLetter, storableError } from './dead-letters.ts';

/** Dead letters in a DynamoDB table with the keys `pk` and `sk`: the letters in one partition, and a guard for each event. */
export const dynamoDeadLetters = (client: DynamoDBDocumentClient, table: string): DeadLetterStore => {
  const get = async (id: string) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: letterKey(id), ConsistentRead: true }));
    return Item && toLetter(Item);
  };
  return {
    get,
    add: (letter) => add(client, table, letter),
    list: async ({ limit, cursor, topic }) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :letters',
          ExpressionAttributeValues: { ':letters': partition, ...(topic !== undefined && { ':topic': topic }) },
          ...(topic !== undefined && { FilterExpression: 'topic = :topic' }),
          ScanIndexForward: false,
          Limit: limit + 1,
          ...(cursor !== undefined && { ExclusiveStartKey: letterKey(startOf(cursor)) }),
        }),
      );
      const letters = Items.map(toLetter);
      if (letters.length > limit || !LastEvaluatedKey) return pageOfLetters(letters, limit);
      // A page of DynamoDB ends at 1 MB too, and before what the topic leaves out: it may come short, or empty.
      return { items: letters, nextCursor: encodeCursor(LastEvaluatedKey.sk) };
    },
    remove: async (id) => {
      const letter = await get(id);
      if (letter) await remove(client, table, letter);
    },
  };
};

const partition = 'dead-letter';
const letterKey = (id: string) => ({ pk: partition, sk: id });
const guardKey = ({ topic, eventId }: Pick<DeadLetter, 'topic' | 'eventId'>) => ({
  pk: `${partition}#${topic}#${eventId}`,
  sk: partition,
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
    if (!isThereAlready(refused)) throw refused;
  }
};

const isThereAlready = (error: unknown) =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';

const remove = async (client: DynamoDBDocumentClient, table: string, letter: DeadLetter) => {
  const Keys = [letterKey(letter.id), guardKey(letter)];
  const TransactItems = Keys.map((Key) => ({ Delete: { TableName: table, Key } }));
  await client.send(new TransactWriteCommand({ TransactItems }));
};

const toLetter = (item: Record<string, unknown>): DeadLetter =>
  DeadLetter.parse({ ...item, payload: JSON.parse(String(item.payload)) });
