import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoOptions {
  region: string;
  /** A local server, spoken to with made-up keys; without it AWS, with the keys of the process's surroundings. */
  endpoint?: string | undefined;
}

export interface Dynamo {
  client: DynamoDBDocumentClient;
  /** Rejects while the table cannot be asked or is not active. */
  ready(table: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens DynamoDB: 1 s to connect, 5 s for an answer, four tries in all. Attributes that are undefined are left out. */
export const openDynamo = ({ region, endpoint }: DynamoOptions): Dynamo => {
  const local = endpoint ? { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : {};
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region,
      maxAttempts: 4,
      requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
      ...local,
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  return {
    client,
    ready: async (table) => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
      if (Table?.TableStatus !== 'ACTIVE') throw new Error(`table ${table} is ${Table?.TableStatus ?? 'unknown'}`);
    },
    close: () => Promise.resolve(client.destroy()),
  };
};

/**
 * Creates a table unless it is there, has it forget items by their `ttl` attribute, and resolves when it is active.
 * Any number of replicas may do so at once. A table that is there is not compared with `input`.
 */
export const ensureTable = async (client: DynamoDBDocumentClient, input: CreateTableCommandInput): Promise<void> => {
  const created = await client.send(new CreateTableCommand(input)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceInUseException) return false;
      throw error;
    },
  );
  const TableName = input.TableName;
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1, maxDelay: 2 }, { TableName });
  if (!created) return;
  const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
};
