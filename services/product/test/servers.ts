import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { newId } from '@eshop/contracts/ids';
import { ensureTable } from '@eshop/service-kit/aws/dynamo-table';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { openS3 } from '@eshop/service-kit/aws/s3';
import { dynamoOutbox } from '@eshop/service-kit/outbox/dynamo-outbox';
import { withDynamoOutbox } from '@eshop/service-kit/outbox/dynamo-transact';
import type { OutboxRow } from '@eshop/service-kit/outbox/outbox';
import { createCatalogue } from '../src/catalogue/catalogue.ts';
import type { ProductEditor } from '../src/domain/product-editor.ts';
import { createChanges } from '../src/store/changes.ts';
import { createImages } from '../src/store/images.ts';
import { createProductLookup } from '../src/store/product-lookup.ts';
import { createProducts } from '../src/store/products.ts';
import { createQuantities } from '../src/store/quantities.ts';
import { productTable } from '../src/store/table.ts';
import { type ChangeProduct, createChangeProduct } from '../src/use-cases/change-product.ts';
import { type CreateProduct, createCreateProduct } from '../src/use-cases/create-product.ts';
import { createDeleteProduct, type DeleteProduct } from '../src/use-cases/delete-product.ts';
import { createReadProducts } from '../src/use-cases/read-products.ts';
import { createUpdateProduct, type UpdateProduct } from '../src/use-cases/update-product.ts';
import { createWriteProduct } from '../src/use-cases/write-product.ts';

const environment = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests need real servers (npm run test:integration)`);
  return value;
};

/** A table of its own on a real DynamoDB. */
export const productTestTable = async () => {
  const dynamo = openDynamo({ region: 'us-east-1', endpoint: environment('TEST_DYNAMODB_ENDPOINT') });
  const table = `product-${newId()}`;
  await ensureTable(dynamo.client, productTable(table));
  const drop = async () => {
    await dynamo.client.send(new DeleteTableCommand({ TableName: table }));
    await dynamo.close();
  };
  return { client: dynamo.client, table, drop };
};

export type TestTable = Awaited<ReturnType<typeof productTestTable>>;

/** What one replica has in its memory and does to a table. */
export const replicaOn = ({ client, table }: TestTable, now: () => number = Date.now) => {
  const writeWithEvents = withDynamoOutbox(client, table, { wake: () => undefined });
  const catalogue = createCatalogue();
  const products = createProducts({ client, table, write: writeWithEvents, now });
  const lookup = createProductLookup(client, table);
  const write = createWriteProduct({ products, catalogue, newId });
  const changeProduct = createChangeProduct({ products, write, now });
  return {
    catalogue,
    products,
    quantities: createQuantities(client, table, now),
    changes: createChanges(client, table),
    changeProduct,
    editor: byStaff({
      create: createCreateProduct({ write, newId, now }),
      update: createUpdateProduct({ changeProduct }),
      remove: createDeleteProduct({ changeProduct }),
      change: changeProduct,
    }),
    lookup,
    reader: createReadProducts({ catalogue, lookup }),
  };
};

interface Editor {
  create: CreateProduct;
  update: UpdateProduct;
  remove: DeleteProduct;
  change: ChangeProduct;
}

/** An editor whose changes are somebody's, also where a test does not say whose. */
const byStaff = (editor: Editor) => {
  const staff: ProductEditor = { id: 'staff', name: 'stan' };
  return {
    create: (input: Parameters<CreateProduct>[0], by = staff) => editor.create(input, by),
    update: (id: string, seen: number, changes: Parameters<UpdateProduct>[2], by = staff) =>
      editor.update(id, seen, changes, by),
    remove: (id: string, seen: number, by = staff) => editor.remove(id, seen, by),
    change: (id: string, change: Parameters<ChangeProduct>[1], by = staff) => editor.change(id, change, by),
  };
};

/** Every event that waits in a table's outbox; they are taken out of it. */
export const eventsOf = async ({ client, table }: TestTable): Promise<OutboxRow[]> => {
  const events: OutboxRow[] = [];
  await dynamoOutbox(client, table).relayBatch(1000, async (rows) => {
    events.push(...rows);
    return new Set(rows.map(({ id }) => id));
  });
  return events;
};

/** The bucket of the local run, on a real S3 server. */
export const testImages = () => {
  const bucket = 'eshop-product-images';
  const { client } = openS3({ region: 'us-east-1', endpoint: environment('TEST_S3_ENDPOINT') }, bucket);
  return createImages(client, bucket);
};
