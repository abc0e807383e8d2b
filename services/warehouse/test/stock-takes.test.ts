import { newId } from '@eshop/contracts/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWarehouse } from './warehouse.ts';

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
  const countOf = (counts: Readonly<Record<string, number>>) => ({
    warehouseId: depot,
    text: ['sku,counted', ...Object.entries(counts).map(([sku, counted]) => `${sku},${counted}`)].join('\n'),
  });
  const command = () => ({ by: { id: 'staff' }, key: newId() });

  it('sets what differs and leaves the rest, once for a key', async () => {
    const [more, fewer, same, fresh] = [
      await shop.product({ [depot]: 5 }),
      await shop.product({ [depot]: 5 }),
      await shop.product({ [depot]: 5 }),
      await shop.product(),
    ];
    const take = countOf({ [more]: 7, [fewer]: 3, [same]: 5, [fresh]: 2 });
    expect(await shop.takes.preview(take)).toMatchObject({ applied: false, rows: 4, unchanged: 1, errors: [] });
    expect(await shop.level(more)).toMatchObject({ onHand: 5 });

    const once = command();
    const reports = await Promise.all([1, 2, 3].map(() => shop.takes.apply(take, once)));

    expect(reports[0]).toMatchObject({ applied: true, rows: 4, unchanged: 1, changes: { length: 3 } });
    expect(reports[1]).toEqual(reports[0]);
    expect(await shop.level(more)).toMatchObject({ onHand: 7 });
    expect(await shop.level(fewer)).toMatchObject({ onHand: 3 });
    expect(await shop.level(fresh)).toMatchObject({ onHand: 2 });
    const { items } = await shop.lists.movements({ productId: fewer, kind: 'adjustment', limit: 10 });
    expect(items).toMatchObject([{ quantity: -2, reason: 'recount', by: 'staff' }]);
    expect(await shop.announced(same)).toHaveLength(1);
  });

  it('applies nothing while a line is bad, and names each', async () => {
    const [held, good] = [await shop.product({ [depot]: 5 }), await shop.product({ [depot]: 5 })];
    await shop.reservations.hold(newId(), { toZip: '10001', items: [{ productId: held, quantity: 3 }] });
    const report = await shop.takes.apply(countOf({ [good]: 9, [held]: 2, 'no-such-sku': 1 }), command());
    expect(report).toMatchObject({
      applied: false,
      errors: [
        { line: 3, field: 'counted', message: 'orders hold 3 of them' },
        { line: 4, field: 'sku', message: 'no such product' },
      ],
    });
    expect(await shop.level(good)).toMatchObject({ onHand: 5 });
  });

  it('of a warehouse that is not known is a 404', async () => {
    const unknown = { problem: { status: 404 } };
    await expect(shop.takes.preview({ ...countOf({ a: 1 }), warehouseId: newId() })).rejects.toMatchObject(unknown);
  });

  it('of thousands of products is one transaction beside orders', async () => {
    const products = await Promise.all(Array.from({ length: 200 }, () => shop.product({ [depot]: 10 })));
    const take = countOf(Object.fromEntries(products.map((product) => [product, 8])));
    const orders = products
      .slice(0, 20)
      .map((productId) => shop.reservations.hold(newId(), { toZip: '10001', items: [{ productId, quantity: 2 }] }));
    const [report] = await Promise.all([shop.takes.apply(take, command()), ...orders]);
    expect(report).toMatchObject({ applied: true, changes: { length: 200 } });
    expect(await shop.level(products[0] ?? '')).toEqual({ onHand: 8, reserved: 2 });
  });
});
