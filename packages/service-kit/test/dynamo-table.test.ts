import { type CreateTableCommandInput, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '@eshop/contracts/ids';
import { afterAll, describe, expect, it } from 'vitest';
import { ensureTable, tableSchema } from '../src/aws/dynamo-table.ts';
import { dynamoOutboxIndex } from '../src/outbox/dynamo-item.ts';
import { openTestDynamo } from './servers.ts';

const tableOf = (version: 1 | 2): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    ...(version === 2 ? dynamoOutboxIndex.attributes : []),
  ],
  ...(version === 2 && { GlobalSecondaryIndexes: [dynamoOutboxIndex.index] }),
});
const name = `kit-${newId()}`;

describe('a table of DynamoDB', () => {
  const dynamo = openTestDynamo();
  afterAll(() => dynamo.close());
  const pending = (version: 1 | 2) => tableSchema(dynamo, tableOf(version)).pending();

  it('is lacking until it is made, by however many at once', async () => {
    expect(await pending(1)).toEqual(['all of it (missing)']);
    await Promise.all([1, 2, 3].map(() => ensureTable(dynamo.client, tableOf(1))));
    expect(await pending(1)).toEqual([]);
  });

  it('forgets items by their ttl', async () => {
    const { TimeToLiveDescription } = await dynamo.client.send(new DescribeTimeToLiveCommand({ TableName: name }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
  });

  it('is given the index of a newer version, and an older version minds none of it', async () => {
    expect(await pending(2)).toEqual([`index ${dynamoOutboxIndex.index.IndexName} (missing)`]);
    await Promise.all([1, 2].map(() => ensureTable(dynamo.client, tableOf(2))));
    expect(await pending(2)).toEqual([]);
    await ensureTable(dynamo.client, tableOf(1));
    expect([await pending(1), await pending(2)]).toEqual([[], []]);
  });
});
