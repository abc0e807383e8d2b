import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { dynamoAuditIndexes } from '@eshop/service-kit/audit/dynamo-audit-item';
import { dynamoOutboxIndex } from '@eshop/service-kit/outbox/dynamo-item';
import { normalizedSku } from '../domain/product.ts';

/** Changes are spread over this many partitions of their index, because one takes only 1,000 writes a second. */
const shardCount = 4;
export const changeShards = Array.from({ length: shardCount }, (_, shard) => `changes-${shard}`);
export const changesIndex = 'changes';

/** Product's table: products, their quantities, their SKUs, the outbox, the dead letters and the audit log. */
export const productTable = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
    { AttributeName: 'changeShard', AttributeType: 'S' },
    { AttributeName: 'changedAt', AttributeType: 'N' },
    ...dynamoOutboxIndex.attributes,
    ...dynamoAuditIndexes.attributes,
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: changesIndex,
      KeySchema: [
        { AttributeName: 'changeShard', KeyType: 'HASH' },
        { AttributeName: 'changedAt', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
    dynamoOutboxIndex.index,
    ...dynamoAuditIndexes.indexes,
  ],
});

export const productKey = (id: string) => ({ pk: `product#${id}`, sk: 'product' });
export const quantityKey = (id: string) => ({ pk: `product#${id}`, sk: 'quantity' });
export const skuKey = (sku: string) => ({ pk: `sku#${normalizedSku(sku)}`, sk: 'sku' });

/** What puts an item into the change feed that replicas follow; `now` in milliseconds. */
export const changeAttributes = (id: string, now: number) => ({
  changeShard: changeShards[Number.parseInt(id.slice(-2), 16) % shardCount] ?? changeShards[0],
  changedAt: now,
});
