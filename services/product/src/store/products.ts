import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OutgoingEvent } from '@eshop/contracts/events';
import type { NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { auditPut } from '@eshop/service-kit/audit/dynamo-audit-item';
import type { TransactItems, WriteWithEvents } from '@eshop/service-kit/outbox/dynamo-transact';
import type { CatalogueItem } from '../domain/catalogue-item.ts';
import type { ProductRecord } from '../domain/product.ts';
import { toCatalogueItem } from './items.ts';
import { StoreOverloaded } from './overload.ts';
import { changeAttributes, productKey, skuKey } from './table.ts';

/** `conflict`: somebody else was faster. `sku-taken`: another product has it. */
export type WriteOutcome = 'written' | 'conflict' | 'sku-taken';

/** The products in DynamoDB. A write, the SKU that it needs, its event and its audit entry are one transaction. */
export interface Products {
  /** Returns what there is of a product as of now: itself, its quantity, both or none. */
  load(id: string): Promise<CatalogueItem[]>;
  create(record: ProductRecord, event: OutgoingEvent, entry: NewAuditEntry): Promise<WriteOutcome>;
  /**
   * Writes the next version over `before`, and leaves the fields that this version of the service does not know. Takes no
   * entry where nothing changed that people see.
   */
  replace(
    before: ProductRecord,
    next: ProductRecord,
    event: OutgoingEvent,
    entry: NewAuditEntry | undefined,
  ): Promise<WriteOutcome>;
}

interface Deps {
  client: DynamoDBDocumentClient;
  table: string;
  write: WriteWithEvents;
  now: () => number;
}

export const createProducts = ({ client, table, write, now }: Deps): Products => ({
  load: async (id) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': productKey(id).pk },
        ConsistentRead: true,
      }),
    );
    return Items.map(toCatalogueItem);
  },
  create: (record, event, entry) => {
    const put = { ...productPut(table, record, now()), ConditionExpression: 'attribute_not_exists(pk)' };
    return writeItems(write, event, [
      ['product', { Put: put }],
      ['claimed SKU', claimSku(table, record)],
      ['audit entry', auditPut(table, 'product', entry)],
    ]);
  },
  replace: (before, next, event, entry) => {
    return writeItems(write, event, [
      ['product', { Update: productUpdate(table, before, next, now()) }],
      ...skuChange(table, before, next),
      ...(entry ? [['audit entry', auditPut(table, 'product', entry)] as const] : []),
    ]);
  },
});

const productPut = (TableName: string, record: ProductRecord, now: number) => ({
  TableName,
  Item: { ...productKey(record.id), ...changeAttributes(record.id, now), ...record },
});

const productUpdate = (TableName: string, before: ProductRecord, next: ProductRecord, now: number) => {
  const fields = Object.entries({ ...next, ...changeAttributes(next.id, now) });
  return {
    TableName,
    Key: productKey(next.id),
    UpdateExpression: `set ${fields.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: '#version = :before',
    ExpressionAttributeNames: Object.fromEntries(fields.map(([name]) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
      ':before': before.version,
    },
  };
};

const claimSku = (TableName: string, { sku, id }: ProductRecord) => ({
  Put: { TableName, Item: { ...skuKey(sku), productId: id }, ConditionExpression: 'attribute_not_exists(pk)' },
});

const skuChange = (TableName: string, before: ProductRecord, next: ProductRecord): LabelledItem[] => {
  const releaseSku: LabelledItem = ['released SKU', { Delete: { TableName, Key: skuKey(before.sku) } }];
  if (next.deleted) return [releaseSku];
  const isSame = skuKey(before.sku).pk === skuKey(next.sku).pk;
  return isSame ? [] : [['claimed SKU', claimSku(TableName, next)], releaseSku];
};

/** An item of a transaction, by what it writes. */
type LabelledItem = readonly [
  label: 'product' | 'claimed SKU' | 'released SKU' | 'audit entry',
  item: TransactItems[number],
];

const overload = new Set<string | undefined>(['ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Writes items with their event; the label of the refused item says why. */
const writeItems = async (
  write: WriteWithEvents,
  event: OutgoingEvent,
  items: readonly LabelledItem[],
): Promise<WriteOutcome> => {
  try {
    await write(
      items.map(([, item]) => item),
      [event],
    );
    return 'written';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
    if (codes.some((code) => overload.has(code))) throw new StoreOverloaded(error.message, { cause: error });
    const codeOf = (label: LabelledItem[0]) => codes[items.findIndex(([name]) => name === label)];
    if (codeOf('claimed SKU') === 'ConditionalCheckFailed') return 'sku-taken';
    if (codeOf('product') === 'ConditionalCheckFailed') return 'conflict';
    const contendedItems = (['product', 'claimed SKU', 'released SKU'] as const).map(codeOf);
    if (contendedItems.includes('TransactionConflict')) return 'conflict';
    throw error;
  }
};
