import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { newId } from '@eshop/contracts/ids';
import type { CreateProduct } from '@eshop/contracts/product';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productKey } from '../src/store/table.ts';
import { createAddImage } from '../src/use-cases/add-image.ts';
import { eventsOf, productTestTable, replicaOn, type TestTable, testImages } from './servers.ts';

const input: CreateProduct = {
  sku: 'CAR-1',
  name: 'Roadster',
  brand: 'Acme',
  description: '',
  categoryId: 'cars-suv',
  vehicleClass: 'car',
  price: { amount: 4_599_000, currency: 'USD' },
  cost: { amount: 3_000_000, currency: 'USD' },
  specs: {},
};
const boss = { id: 'boss', name: 'boss', mayReprice: true };
const problemWith = (status: number) => ({ problem: { status } });
const outcomes = (settled: readonly PromiseSettledResult<unknown>[]) => settled.map(({ status }) => status).sort();

const widthOf = async (images: ReturnType<typeof testImages>, id: string, address: string) => {
  const name = address.split(' ')[0]?.split('/').at(-1) ?? '';
  const file = await images.open(id, name, AbortSignal.timeout(5000));
  return file && (await sharp(Buffer.concat(await file.body.toArray())).metadata()).width;
};

describe('editing products', () => {
  let table: TestTable;
  let replica: ReturnType<typeof replicaOn>;
  beforeEach(async () => {
    table = await productTestTable();
    replica = replicaOn(table);
  });
  afterEach(() => table.drop());

  it('stores each change together with its event, and shows it here at once', async () => {
    const { editor, catalogue } = replica;
    const { id } = await editor.create(input);
    await editor.update(id, 1, { price: { amount: 4_000_000, currency: 'USD' } });
    expect(catalogue.list({ limit: 1 }).value.items).toMatchObject([{ id, version: 2, price: { amount: 4_000_000 } }]);
    await editor.remove(id, 2);
    expect(catalogue.list({ limit: 1 }).value.total).toBe(0);
    const events = (await eventsOf(table)).map(({ topic, data }) => ({ topic, data }));
    expect(events).toHaveLength(3);
    expect(events).toContainEqual({ topic: 'product-created', data: expect.objectContaining({ version: 1 }) });
    const updatedFields = { price: { amount: 4_000_000, currency: 'USD' }, version: 2, deleted: false };
    expect(events).toContainEqual({ topic: 'product-updated', data: expect.objectContaining(updatedFields) });
    const deletedProduct = expect.objectContaining({ version: 3, deleted: true });
    expect(events).toContainEqual({ topic: 'product-updated', data: deletedProduct });
  });

  it('lowers a price below half for those alone who may, however many steps it takes', async () => {
    const { editor } = replica;
    const { id } = await editor.create(input);
    const usd = (amount: number) => ({ price: { amount, currency: 'USD' as const } });
    const refusal = { problem: { status: 403, type: '/problems/price-drop', errors: [{ pointer: '/price' }] } };
    await expect(editor.update(id, 1, usd(1))).rejects.toMatchObject(refusal);
    await editor.update(id, 1, usd(2_500_000));
    await expect(editor.update(id, 2, usd(1_300_000))).rejects.toMatchObject(refusal);
    await editor.update(id, 2, usd(1), boss);
    expect(replica.catalogue.list({ limit: 1 }).value.items).toMatchObject([{ version: 3, price: { amount: 1 } }]);
  });

  it('gives a product the SKU or vehicle class of another for those alone who may reprice', async () => {
    const { editor } = replica;
    const expensive = await editor.create(input);
    const cheap = await editor.create({ ...input, sku: 'CAR-2', price: { amount: 100_000, currency: 'USD' } });
    const refusalOf = (...pointers: string[]) => ({
      problem: { status: 403, type: '/problems/product-identity', errors: pointers.map((pointer) => ({ pointer })) },
    });
    await expect(editor.update(expensive.id, 1, { sku: 'TMP-1' })).rejects.toMatchObject(refusalOf('/sku'));
    await expect(editor.update(cheap.id, 1, { sku: 'CAR-3', name: 'Roadster' })).rejects.toMatchObject(
      refusalOf('/sku'),
    );
    const motorcycle = { sku: 'CAR-3', vehicleClass: 'motorcycle', categoryId: 'motorcycles-naked' } as const;
    await expect(editor.update(cheap.id, 1, motorcycle)).rejects.toMatchObject(refusalOf('/sku', '/vehicleClass'));
    await editor.update(cheap.id, 1, { sku: 'car-2', vehicleClass: 'car', name: 'Cheap car' });
    await editor.update(expensive.id, 1, { sku: 'TMP-1' }, boss);
    await editor.update(cheap.id, 2, motorcycle, boss);
  });

  it('keeps the fields of a product and its pictures that a newer version wrote', async () => {
    const { editor } = replica;
    const { id } = await editor.create(input);
    const image = { name: 'a.webp', alt: 'A', focus: { x: 1, y: 2 } };
    await table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: productKey(id),
        UpdateExpression: 'set warranty = :warranty, images = :images',
        ExpressionAttributeValues: { ':warranty': { years: 5 }, ':images': [image] },
      }),
    );
    await editor.update(id, 1, { name: 'Roadster GT', images: [{ name: 'a.webp', alt: 'B' }] });
    await editor.change(id, (record) => ({ ...record, version: record.version + 1 }));
    const { Item } = await table.client.send(new GetCommand({ TableName: table.table, Key: productKey(id) }));
    expect(Item).toMatchObject({ name: 'Roadster GT', warranty: { years: 5 }, images: [{ ...image, alt: 'B' }] });
    await editor.remove(id, 3);
    const deletedItem = await table.client.send(new GetCommand({ TableName: table.table, Key: productKey(id) }));
    expect(deletedItem.Item).toMatchObject({ deleted: true, warranty: { years: 5 } });
  });

  it('gives a SKU to one of many who want it, whatever its case, and leaves nothing of the others', async () => {
    const create = (sku: string) => replica.editor.create({ ...input, sku });
    const creations = await Promise.allSettled(['CAR-1', 'car-1', 'Car-1', 'CAR-1'].map(create));
    expect(outcomes(creations)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    await expect(create('cAR-1')).rejects.toMatchObject(problemWith(409));
    expect(await eventsOf(table)).toHaveLength(1);
  });

  it('frees a SKU that is changed or whose product is deleted', async () => {
    const { editor } = replica;
    const { id } = await editor.create(input);
    await editor.update(id, 1, { sku: 'CAR-2' }, boss);
    const { id: second } = await editor.create(input);
    await expect(editor.update(second, 1, { sku: 'car-2' }, boss)).rejects.toMatchObject(problemWith(409));
    await editor.remove(id, 2);
    await expect(editor.update(second, 1, { sku: 'car-2' }, boss)).resolves.toMatchObject({ version: 2 });
  });

  it('lets one of two changes of the same version win', async () => {
    const { id } = await replica.editor.create(input);
    const changes = [{ name: 'Comet' }, { name: 'Falcon' }].map((change) => replica.editor.update(id, 1, change));
    const settledChanges = await Promise.allSettled(changes);
    expect(outcomes(settledChanges)).toEqual(['fulfilled', 'rejected']);
    const lostChange = settledChanges.find(({ status }) => status === 'rejected');
    expect(lostChange).toMatchObject({ reason: problemWith(412) });
  });

  it('knows no product that is deleted or was never there', async () => {
    const { editor, reader } = replica;
    const { id } = await editor.create(input);
    await editor.remove(id, 1);
    for (const missingId of [id, newId()]) {
      await expect(editor.update(missingId, 2, { name: 'Comet' })).rejects.toMatchObject(problemWith(404));
      await expect(reader.get(missingId)).rejects.toMatchObject(problemWith(404));
    }
  });

  it('keeps every picture that is added at the same time once, each with a file that is there', async () => {
    const images = testImages();
    const addImage = createAddImage({ products: replica.products, changeProduct: replica.changeProduct, images });
    const { id } = await replica.editor.create(input);
    const colors = { front: '#456', side: '#567', back: '#678' };
    const add = async (alt: keyof typeof colors) => {
      const picture = sharp({ create: { width: 700, height: 300, channels: 3, background: colors[alt] } });
      return addImage(id, { bytes: await picture.png().toBuffer(), alt }, { id: 'staff' });
    };
    const imageNames = ['front', 'side', 'back', 'front', 'side'] as const;
    await Promise.all(imageNames.map(add)); // those that come twice are stored once
    const { version } = (await replica.reader.get(id)).product.value;
    expect((await add('front')).version, 'again').toBe(version);
    const product = (await replica.reader.get(id)).product.value;
    expect(product.images.map(({ alt }) => alt).sort()).toEqual(['back', 'front', 'side']);
    for (const { url, width, height, srcset = '' } of product.images) {
      expect([width, height]).toEqual([700, 300]);
      const widths = await Promise.all([url, ...srcset.split(', ')].map((address) => widthOf(images, id, address)));
      expect(widths).toEqual([700, 320, 640, 700]);
    }
    const [first, second] = product.images.map(({ url }) => url.split('/').at(-1) ?? '');
    const keptImages = [second, first].map((name = '') => ({ name, alt: `new ${name}` }));
    await replica.editor.update(id, product.version, { images: keptImages });
    const productAfter = (await replica.reader.get(id)).product.value;
    expect(productAfter.images.map(({ alt }) => alt)).toEqual(keptImages.map(({ alt }) => alt));
    const foreign = { images: [{ name: `${newId()}.webp`, alt: '' }] };
    await expect(replica.editor.update(id, productAfter.version, foreign)).rejects.toMatchObject(problemWith(400));
    const missingImage = await images.open(id, 'none.png', AbortSignal.timeout(5000));
    expect(missingImage).toBeUndefined();
  });
});
