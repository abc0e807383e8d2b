import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unavailable } from '@eshop/contracts/problems/general';
import { type CatalogueItem, toCatalogueItem } from './items.ts';

type Key = { pk: string; sk: string };
const maxKeys = 100;
const attempts = 5;

/**
 * Reads items by key as of now, 100 a query. What DynamoDB leaves out under load is asked again, up to five times;
 * then it throws a 503 problem.
 */
export const getBatch = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<CatalogueItem[]> => (await getItems(client, table, keys)).map(toCatalogueItem);

/** As `getBatch`, whatever items they are. */
export const getItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Key[],
): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (let from = 0; from < keys.length; from += maxKeys) {
    found.push(...(await getSome(client, table, keys.slice(from, from + maxKeys))));
  }
  return found;
};

const getSome = async (client: DynamoDBDocumentClient, table: string, keys: readonly Key[]) => {
  const found: unknown[] = [];
  let left: Record<string, unknown>[] = [...keys];
  for (let attempt = 1; left.length > 0; attempt++) {
    if (attempt > attempts) throw unavailable('The catalogue is overloaded.');
    if (attempt > 1) await pause(2 ** attempt * 10 * (0.5 + Math.random()));
    const RequestItems = { [table]: { Keys: left, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems }));
    found.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
  }
  return found;
};
