import { BatchWriteCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@eshop/contracts/ids';
import { changeAttributes, productKey, quantityKey } from '../../../services/product/tooling.ts';

/** DynamoDB takes 25 items in one call; a product is two, and stamped when it is written, as replicas follow stamps. */
const copiesABatch = 12;
const atOnce = 4;

type Item = Record<string, unknown>;

interface Table {
  client: DynamoDBDocumentClient;
  name: string;
}

/** Writes copies of these products straight into the table, each with an id, a SKU, a name and a quantity of its own. */
export const writeManyProducts = async (table: Table, patterns: readonly string[], from: number, to: number) => {
  const originals = await Promise.all(patterns.map((id) => itemsOf(table, id)));
  let next = from;
  const work = async () => {
    while (next < to) {
      const numbers = Array.from({ length: Math.min(copiesABatch, to - next) }, () => next++);
      await write(
        table,
        numbers.flatMap((number) => copyOf(originals[number % originals.length] ?? [], number)),
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
};

const itemsOf = async ({ client, name }: Table, id: string): Promise<Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': productKey(id).pk },
    }),
  );
  return Items;
};

const copyOf = (originals: readonly Item[], number: number): Item[] => {
  const id = newId();
  const changes = changeAttributes(id, Date.now());
  return originals.map((original) =>
    original.sk === 'product'
      ? { ...original, ...productKey(id), ...changes, id, sku: `GROWN-${number}`, name: `${original.name} ${number}` }
      : { ...original, ...quantityKey(id), ...changes, productId: id },
  );
};

/** What the table had no time for is sent again. */
const write = async ({ client, name }: Table, items: readonly Item[]) => {
  let requests = items.map((Item) => ({ PutRequest: { Item } }));
  while (requests.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
    requests = (UnprocessedItems?.[name] ?? []) as typeof requests;
  }
};
