import { BatchGetCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import type { Kysely } from 'kysely';
import { QuantityRecord, quantityKey } from '../../../services/product/tooling.ts';
import { createRecovery, type WarehouseDb } from '../../../services/warehouse/tooling.ts';
import type { Stores } from '../audit/stores.ts';
import { firstId } from './order-pages.ts';

/** As many keys fit in one request of DynamoDB. */
const batch = 100;

export const openWarehouse = ({ warehouse }: Pick<Stores, 'warehouse'>) => {
  const db = warehouse as unknown as Kysely<WarehouseDb>;
  return { db, recovery: createRecovery(db, withOutbox(db, { wake: () => undefined })) };
};

/**
 * Raises the stock version of every product past the one that product has seen, and announces every quantity, so that
 * product takes it whichever of the two was restored.
 */
export const raiseStockVersions = async (stores: Pick<Stores, 'warehouse' | 'productTable'>): Promise<void> => {
  const { recovery } = openWarehouse(stores);
  for await (const versionsInProduct of quantityPages(stores)) await recovery.raiseVersions(versionsInProduct);
  for (let lastId = firstId; ; ) {
    const ids = await recovery.productsAfter(lastId, batch);
    const versionsInProduct = await seenVersions(stores, ids);
    await recovery.raiseVersions(new Map(ids.filter((id) => !versionsInProduct.has(id)).map((id) => [id, 0])));
    if (ids.length < batch) return;
    lastId = ids.at(-1) ?? lastId;
  }
};

/** The versions that product has seen, a page at a time. */
async function* quantityPages({ productTable: { client, name } }: Pick<Stores, 'productTable'>) {
  const scan = {
    TableName: name,
    FilterExpression: 'sk = :quantity',
    ExpressionAttributeValues: { ':quantity': quantityKey('').sk },
  };
  for await (const { Items = [] } of paginateScan({ client, pageSize: 1000 }, scan)) {
    for (let at = 0; at < Items.length; at += batch) yield versionsIn(Items.slice(at, at + batch));
  }
}

const versionsIn = (items: readonly unknown[]): Map<string, number> =>
  new Map(items.map((item) => QuantityRecord.parse(item)).map(({ productId, version }) => [productId, version]));

/** The stock versions that product has seen of these products, at most a hundred. */
export const seenVersions = async (
  { productTable: { client, name } }: Pick<Stores, 'productTable'>,
  ids: readonly string[],
): Promise<Map<string, number>> => {
  const versions: unknown[] = [];
  for (let keys = ids.map(quantityKey); keys.length > 0; ) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ConsistentRead: true } } }),
    );
    versions.push(...(Responses?.[name] ?? []));
    keys = (UnprocessedKeys?.[name]?.Keys ?? []) as typeof keys;
  }
  return versionsIn(versions);
};
