import { newId } from '@eshop/contracts/ids';
import ExcelJs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCount } from '../src/domain/stock-take.ts';
import { openWarehouse, staff } from './warehouse.ts';

describe('a stock take', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let depot: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    depot = await shop.warehouse();
  });
  afterAll(async () => {
    expect(await shop.unbalanced()).toEqual([]);
    expect(shop.retries()).toBe(0);
    await shop.drop();
  });

  /** The SKU of a test's product is its id. */
  const countOf = async (counts: Readonly<Record<string, number>>) => {
    const rows = Object.entries(counts).map(([sku, counted]) => `${sku},${counted}`);
    return { warehouseId: depot, count: await readCount(Buffer.from(['sku,counted', ...rows].join('\n'))) };
  };
  const command = () => ({ user: staff, key: newId() });

  it('sets what differs and leaves the rest, once for a key', async () => {
    const [more, fewer, sameProduct, fresh] = [
      await shop.product({ [depot]: 5 }),
      await shop.product({ [depot]: 5 }),
      await shop.product({ [depot]: 5 }),
      await shop.product(),
    ];
    const take = await countOf({ [more]: 7, [fewer]: 3, [sameProduct]: 5, [fresh]: 2 });
    expect(await shop.takeStock.preview(take, staff)).toMatchObject({
      applied: false,
      rows: 4,
      unchanged: 1,
      errors: [],
    });
    expect(await shop.level(more)).toMatchObject({ onHand: 5 });

    const once = command();
    const reports = await Promise.all([1, 2, 3].map(() => shop.takeStock.apply(take, once)));

    expect(reports[0]).toMatchObject({ applied: true, rows: 4, unchanged: 1, changes: { length: 3 } });
    expect(reports[1]).toEqual(reports[0]);
    expect(await shop.level(more)).toMatchObject({ onHand: 7 });
    expect(await shop.level(fewer)).toMatchObject({ onHand: 3 });
    expect(await shop.level(fresh)).toMatchObject({ onHand: 2 });
    const { items } = await shop.readStock.listMovements({ productId: fewer, kind: 'adjustment', limit: 10 });
    expect(items).toMatchObject([{ quantity: -2, reason: 'recount', by: 'staff' }]);
    expect(await shop.announced(sameProduct)).toHaveLength(1);
  });

  it('applies nothing while a row is bad, and names each', async () => {
    const [heldProduct, good] = [await shop.product({ [depot]: 5 }), await shop.product({ [depot]: 5 })];
    await shop.reserve(newId(), { toZip: '10001', items: [{ productId: heldProduct, quantity: 3 }] });
    const report = await shop.takeStock.apply(
      await countOf({ [good]: 9, [heldProduct]: 2, 'no-such-sku': 1 }),
      command(),
    );
    expect(report).toMatchObject({
      applied: false,
      errors: [
        {
          row: 3,
          field: 'counted',
          message: 'Counted: orders hold 3 of these units, so there must be at least as many.',
        },
        { row: 4, field: 'sku', message: 'SKU: there is no such product.' },
      ],
    });
    expect(await shop.level(good)).toMatchObject({ onHand: 5 });
  });

  it('finds a product by its SKU whatever the case, and names it as the catalog does', async () => {
    const product = await shop.product({ [depot]: 5 });
    const report = await shop.takeStock.apply(await countOf({ [product.toUpperCase()]: 4 }), command());
    expect(report).toMatchObject({ applied: true, changes: [{ sku: product, onHand: 5, counted: 4 }] });
    expect(await shop.level(product)).toMatchObject({ onHand: 4 });
  });

  it('is taken from an Excel workbook', async () => {
    const product = await shop.product({ [depot]: 5 });
    const workbook = new ExcelJs.Workbook();
    workbook.addWorksheet('Count').addRows([
      ['SKU', 'Place', 'Counted'],
      [product, 'A-3', 4],
    ]);
    const count = await readCount(Buffer.from(await workbook.xlsx.writeBuffer()));
    const report = await shop.takeStock.apply({ warehouseId: depot, count }, command());
    expect(report).toMatchObject({ applied: true, source: { format: 'xlsx', sheet: 'Count' }, changes: { length: 1 } });
    expect(await shop.level(product)).toMatchObject({ onHand: 4 });
  });

  it('is another one with the same key when its file differs in a single byte', async () => {
    const product = await shop.product({ [depot]: 5 });
    const once = command();
    await shop.takeStock.apply(await countOf({ [product]: 4 }), once);
    await expect(shop.takeStock.apply(await countOf({ [product]: 3 }), once)).rejects.toMatchObject({
      problem: { status: 422 },
    });
    expect(await shop.level(product)).toMatchObject({ onHand: 4 });
  });

  it('of a warehouse that is not known is a 404', async () => {
    const unknown = { problem: { status: 404 } };
    await expect(
      shop.takeStock.preview({ ...(await countOf({ a: 1 })), warehouseId: newId() }, staff),
    ).rejects.toMatchObject(unknown);
  });

  it('of thousands of products is one transaction beside orders', async () => {
    const products: string[] = [];
    while (products.length < 200) products.push(await shop.product({ [depot]: 10 }));
    const take = await countOf(Object.fromEntries(products.map((product) => [product, 8])));
    const orders = products
      .slice(0, 20)
      .map((productId) => shop.reserve(newId(), { toZip: '10001', items: [{ productId, quantity: 2 }] }));
    const [report] = await Promise.all([shop.takeStock.apply(take, command()), ...orders]);
    expect(report).toMatchObject({ applied: true, changes: { length: 200 } });
    expect(await shop.level(products[0] ?? '')).toEqual({ onHand: 8, reserved: 2 });
  });
});
