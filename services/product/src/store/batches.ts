import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { StoreOverloaded } from './overload.ts';

type Key = { pk: string; sk: string };
const maxKeys = 100;
const maxAttempts = 5;

/**
 * Reads items by key as of now, 100 a query. Asks again, up to five times, for what DynamoDB leaves out under load; then
 * throws StoreOverloaded.
 */
export const getItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<unknown[]> => {
  const items: unknown[] = [];
  for (let from = 0; from < keys.length; from += maxKeys) {
    items.push(...(await getBatch(client, table, keys.slice(from, from + maxKeys))));
  }
  return items;
};

const getBatch = async (client: DynamoDBDocumentClient, table: string, keys: readonly Key[]) => {
  const items: unknown[] = [];
  let missingKeys: Record<string, unknown>[] = [...keys];
  for (let attempt = 1; missingKeys.length > 0; attempt++) {
    if (attempt > maxAttempts) throw new StoreOverloaded(`${missingKeys.length} items were left out`);
    if (attempt > 1) await pause(2 ** attempt * 10 * (0.5 + Math.random()));
    const RequestItems = { [table]: { Keys: missingKeys, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems }));
    items.push(...(Responses?.[table] ?? []));
    missingKeys = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return items;
};
