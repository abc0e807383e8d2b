import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@eshop/contracts/ids';
import { withDynamoOutbox } from '@eshop/service-kit/outbox/dynamo-transact';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { FrozenLine } from '../../../services/order/tooling.ts';
import { createProducts, ProductRecord, productKey, toEvent } from '../../../services/product/tooling.ts';
import type { WarehouseDb } from '../../../services/warehouse/tooling.ts';
import type { Stores } from '../audit/stores.ts';
import { firstId } from './order-pages.ts';
import { raiseStockVersions } from './stock-versions.ts';

type Report = (text: string) => void;
type KnownProduct = Selectable<WarehouseDb['products']>;

const batch = 100;
const noNews = { wake: () => undefined };

/**
 * Brings product's restored table up to what warehouse knows: versions that subscribers take, quantities, and the
 * products that were created since, as far as orders tell what they were.
 */
export const restoreProduct = async (stores: Stores, report: Report): Promise<void> => {
  let raisedCount = 0;
  for (let lastId = firstId; ; ) {
    const page = await knownAfter(stores, lastId);
    const records = await recordsOf(
      stores,
      page.map(({ id }) => id),
    );
    for (const product of page) {
      const record = records.get(product.id);
      if (!record) await recreate(stores, product, report);
      else if (record.version < product.version) {
        await raise(stores, record, product);
        raisedCount++;
      }
    }
    if (page.length < batch) break;
    lastId = page.at(-1)?.id ?? lastId;
  }
  report(`${raisedCount} products have versions past those that others have seen`);
  await raiseStockVersions(stores);
  report('every quantity is announced again');
};

const knownAfter = ({ warehouse }: Stores, id: string): Promise<KnownProduct[]> =>
  (warehouse as unknown as Kysely<WarehouseDb>)
    .selectFrom('products')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(batch)
    .execute();

const recordsOf = async ({ productTable: { client, name } }: Stores, ids: readonly string[]) => {
  const records: ProductRecord[] = [];
  for (let keys = ids.map(productKey); keys.length > 0; ) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: keys, ConsistentRead: true } } }),
    );
    records.push(...(Responses?.[name] ?? []).map((item) => ProductRecord.parse(item)));
    keys = (UnprocessedKeys?.[name]?.Keys ?? []) as typeof keys;
  }
  return new Map(records.map((record) => [record.id, record]));
};

const openProducts = ({ productTable: { client, name } }: Stores) => {
  const write = withDynamoOutbox(client, name, noNews);
  return { write, products: createProducts({ client, table: name, write, now: Date.now }) };
};

/** Somebody who edits the product meanwhile raises its version, too; the next run sees whether that was enough. */
const raise = async (stores: Stores, record: ProductRecord, known: KnownProduct): Promise<void> => {
  // Of the edits since the backup a deletion is the only one that anybody else has seen.
  const next = { ...record, deleted: known.deleted, version: known.version + 1, updatedAt: new Date().toISOString() };
  await openProducts(stores).products.replace(record, next, updatedEvent(next), undefined);
};

/** A product that was ordered is made again from what was frozen; of any other its price is lost, so it is withdrawn. */
const recreate = async (stores: Stores, product: KnownProduct, report: Report): Promise<void> => {
  if (product.deleted) return;
  const line = await newestLine(stores, product.id);
  const record = recordOf(product, line);
  const { products, write } = openProducts(stores);
  if (line) {
    const outcome = await products.create(record, updatedEvent(record), {
      action: 'product.created',
      by: { id: 'restore' },
      resource: { type: 'product', id: product.id },
      before: {},
      after: { sku: record.sku, name: record.name },
    });
    report(`COMPLETE product ${product.sku} (${product.id}): ${outcome} from what was ordered of it`);
    return;
  }
  await write([], [updatedEvent({ ...record, deleted: true })]);
  report(`CREATE product ${product.sku} (${product.name}) again: its price is lost, so it is withdrawn from sale`);
};

const updatedEvent = (record: ProductRecord) => ({ topic: 'product-updated' as const, data: toEvent(record, newId()) });

const recordOf = ({ id, sku, name, version }: KnownProduct, line: FrozenLine | undefined): ProductRecord => {
  const now = new Date().toISOString();
  const zeroCost = { amount: 0, currency: 'USD' };
  return {
    id,
    sku,
    name,
    brand: name,
    description: '',
    categoryId: line?.category.id ?? 'cars',
    vehicleClass: line?.vehicleClass ?? 'car',
    price: line?.price ?? zeroCost,
    cost: line?.cost ?? zeroCost,
    specs: {},
    images: [],
    version: version + 1,
    deleted: false,
    createdAt: now,
    updatedAt: now,
  };
};

/** The newest line of an order with this product. Reads the orders, which a restore may. */
const newestLine = async ({ write }: Stores, productId: string): Promise<FrozenLine | undefined> => {
  const { rows } = await sql<{ line: FrozenLine }>`
    select line from orders, json_array_elements(lines) as line
    where line->>'productId' = ${productId} order by orders.id desc limit 1`.execute(write);
  return rows[0]?.line;
};
