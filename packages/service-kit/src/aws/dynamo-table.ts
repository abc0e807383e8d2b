import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBServiceException,
  type GlobalSecondaryIndex,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Schema } from '../startup/migrate-or-wait.ts';
import { type Dynamo, isUsable } from './dynamodb.ts';

/** A table that an app's image has the description of. */
export const tableSchema = (
  { client, close }: Pick<Dynamo, 'client' | 'close'>,
  input: CreateTableCommandInput,
): Schema => ({
  name: `table ${input.TableName}`,
  pending: async () => lacking(await describe(client, input.TableName), input),
  migrate: () => ensureTable(client, input),
  close,
});

/**
 * Creates a table unless it is there, adds the indexes that it lacks, has it forget items by their `ttl` attribute, and
 * resolves when all of it is active, which for an index of a large table takes its time. Any number of replicas may do
 * so at once, and a killed one's work is finished by the next. Nothing is taken away, for older versions may use it.
 */
export const ensureTable = async (client: DynamoDBDocumentClient, input: CreateTableCommandInput): Promise<void> => {
  const { TableName, GlobalSecondaryIndexes: indexes = [] } = input;
  await attemptChange(client.send(new CreateTableCommand(input)));
  for (;;) {
    const table = await describe(client, TableName);
    if (lacking(table, input).length === 0) break;
    const missing = indexes.find((index) => !statusOf(table, index));
    if (table?.TableStatus === 'ACTIVE' && missing) await attemptChange(client.send(addIndex(input, missing)));
    await pause(500);
  }
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus?.startsWith('ENABL')) return;
  const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
  await attemptChange(client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification })));
};

/** A table may be given one index at a time, with the definitions of that one's attributes alone. */
const addIndex = (
  { TableName, AttributeDefinitions = [], KeySchema = [] }: CreateTableCommandInput,
  index: GlobalSecondaryIndex,
) => {
  const keys = [...KeySchema, ...(index.KeySchema ?? [])].map(({ AttributeName }) => AttributeName);
  return new UpdateTableCommand({
    TableName,
    AttributeDefinitions: AttributeDefinitions.filter(({ AttributeName }) => keys.includes(AttributeName)),
    GlobalSecondaryIndexUpdates: [{ Create: index }],
  });
};

/** What of a table and its indexes is not there or not active yet. */
const lacking = (table: TableDescription | undefined, { GlobalSecondaryIndexes = [] }: CreateTableCommandInput) => {
  if (!isUsable(table?.TableStatus)) return [`all of it (${table?.TableStatus ?? 'missing'})`];
  return GlobalSecondaryIndexes.filter((index) => statusOf(table, index) !== 'ACTIVE').map(
    (index) => `index ${index.IndexName} (${statusOf(table, index) ?? 'missing'})`,
  );
};

const statusOf = (table: TableDescription | undefined, wanted: GlobalSecondaryIndex) =>
  table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === wanted.IndexName)?.IndexStatus;

const describe = async (client: DynamoDBDocumentClient, TableName: string | undefined) => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Refused where somebody else has made the same before, or is changing the table now. */
const attemptChange = async (change: Promise<unknown>): Promise<void> => {
  try {
    await change;
  } catch (error) {
    if (!isDoneByAnother(error)) throw error;
  }
};

const isDoneByAnother = (error: unknown) =>
  error instanceof ResourceInUseException ||
  (error instanceof DynamoDBServiceException && /already (exists|enabled)/i.test(error.message));
