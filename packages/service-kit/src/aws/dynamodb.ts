import { DescribeTableCommand, DynamoDBClient, type TableStatus } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoOptions {
  region: string;
  /** A local server, spoken to with made-up keys; without it AWS, with the keys of the process's surroundings. */
  endpoint?: string | undefined;
}

export interface Dynamo {
  client: DynamoDBDocumentClient;
  /** Rejects while the table cannot be asked or used. */
  ready(table: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * How many calls for one piece of work run at once. The client has 50 connections, and a call that waits for one for a second
 * fails.
 */
export const maxConcurrentCalls = 25;

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
      if (!isUsable(Table?.TableStatus)) throw new Error(`table ${table} is ${Table?.TableStatus ?? 'unknown'}`);
    },
    close: () => Promise.resolve(client.destroy()),
  };
};

/** A table that is being given an index continues answering. */
export const isUsable = (status: TableStatus | undefined): boolean => status === 'ACTIVE' || status === 'UPDATING';
