import { newId } from '@eshop/contracts/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { purgeAlerts } from '../src/store/alerts.ts';
import { openWarehouse, orderNews, staff } from './warehouse.ts';

describe('stock alerts', () => {
  let shop: Awaited<ReturnType<typeof openWarehouse>>;
  let depot: string;
  beforeAll(async () => {
    shop = await openWarehouse();
    depot = await shop.warehouse();
  });
  afterAll(() => shop.drop());

  const alerts = async (productId: string, status: 'open' | 'closed' = 'open') =>
    (await shop.readAlerts({ productId, status, limit: 10 }, undefined)).items;
  const hold = (productId: string, quantity: number, orderId = newId()) =>
    shop.reserve(orderId, { toZip: '10001', items: [{ productId, quantity }] });

  /** Sells units: an order holds them and is paid. Returns the order. */
  const sell = async (productId: string, quantity: number) => {
    const order = newId();
    await hold(productId, quantity, order);
    await shop.deliver(orderNews(order, 'PAYMENT_SUBMITTED', 'PAID'));
    return order;
  };
  const fail = (order: string) => shop.deliver(orderNews(order, 'PAID', 'FAILED', 3));

  it('open below the level, stay one, and close when stock is back', async () => {
    const product = await shop.product({ [depot]: 12 });
    expect(await alerts(product)).toEqual([]);

    const order = await sell(product, 3);
    await sell(product, 2);
    expect(await alerts(product)).toMatchObject([
      { warehouseId: depot, onHand: 12, committed: 5, alertLevel: 10, closedAt: null },
    ]);

    await fail(order);
    expect(await alerts(product)).toEqual([]);
    expect(await alerts(product, 'closed')).toMatchObject([{ committed: 2, closedAt: expect.any(String) }]);
  });

  it('do not open for orders that are not paid, however often they are placed and canceled', async () => {
    const product = await shop.product({ [depot]: 12 });
    for (let round = 0; round < 5; round++) {
      const order = newId();
      await hold(product, 12, order);
      await shop.release(order);
    }
    await hold(product, 12);
    expect([...(await alerts(product)), ...(await alerts(product, 'closed'))]).toEqual([]);
  });

  it('are one a day for a level that goes up and down', async () => {
    const product = await shop.product({ [depot]: 12 });
    for (let round = 0; round < 4; round++) await fail(await sell(product, 5));
    const [closedAlert, ...more] = await alerts(product, 'closed');
    expect(more).toEqual([]);

    await sell(product, 5);
    expect(await alerts(product)).toMatchObject([
      { id: closedAlert?.id, openedAt: closedAlert?.openedAt, closedAt: null },
    ]);
  });

  it('open anew once the last one was closed a day ago', async () => {
    const product = await shop.product({ [depot]: 12 });
    await fail(await sell(product, 5));
    await shop.db
      .updateTable('stock_alerts')
      .set({ closed_at: sql`now() - interval '25 hours'` })
      .where('product_id', '=', product)
      .execute();
    await sell(product, 5);
    expect(await alerts(product)).toHaveLength(1);
    expect(await alerts(product, 'closed')).toHaveLength(1);
  });

  it('are deleted once they have been closed for as long as they are kept', async () => {
    const product = await shop.product({ [depot]: 12 });
    await fail(await sell(product, 5));
    await shop.db
      .updateTable('stock_alerts')
      .set({ closed_at: sql`now() - interval '31 days'` })
      .where('product_id', '=', product)
      .execute();
    await sell(product, 5);
    expect(await purgeAlerts(shop.db, 30)).toBe(1);
    expect(await purgeAlerts(shop.db, 30)).toBe(0);
    expect(await alerts(product)).toHaveLength(1);
    expect(await alerts(product, 'closed')).toEqual([]);
  });

  it('open once for a level that ten orders bring down at once', async () => {
    const product = await shop.product({ [depot]: 19 });
    await Promise.all(Array.from({ length: 10 }, () => sell(product, 1)));
    expect(await alerts(product)).toHaveLength(1);
  });

  it('are counted where it is asked, as far as they are shown', async () => {
    const [nearWarehouse, farWarehouse] = [await shop.warehouse(), await shop.warehouse()];
    const product = await shop.product({ [nearWarehouse]: 1, [farWarehouse]: 2 });
    const total = async (warehouses?: ReadonlySet<string>) =>
      (await shop.readAlerts({ productId: product, status: 'open', limit: 1, count: true }, warehouses)).total;
    expect(await total()).toBe(2);
    expect(await total(new Set([farWarehouse]))).toBe(1);
    expect(await total(new Set())).toBe(0);
  });

  it('open and close with the level itself; zero never raises one', async () => {
    const product = await shop.product({ [depot]: 12 });
    const set = (alertLevel: number) =>
      shop.setAlertLevel({ warehouseId: depot, productId: product, alertLevel }, staff);
    expect(await set(13)).toMatchObject({ available: 12, alertLevel: 13 });
    expect(await alerts(product)).toHaveLength(1);
    await set(0);
    await sell(product, 12);
    expect(await alerts(product)).toEqual([]);
  });

  it('can be set where there is no stock yet, but not for what is not known', async () => {
    const product = await shop.product();
    const level = { warehouseId: depot, productId: product, alertLevel: 3 };
    expect(await shop.setAlertLevel(level, staff)).toMatchObject({ onHand: 0, alertLevel: 3 });
    expect(await alerts(product)).toHaveLength(1);
    const unknown = { problem: { status: 404 } };
    await expect(shop.setAlertLevel({ ...level, productId: newId() }, staff)).rejects.toMatchObject(unknown);
    await expect(shop.setAlertLevel({ ...level, warehouseId: newId() }, staff)).rejects.toMatchObject(unknown);
  });

  it('of a product that is no longer sold are not shown', async () => {
    const product = await shop.product({ [depot]: 1 });
    await shop.db.updateTable('products').set({ deleted: true }).where('id', '=', product).execute();
    expect(await alerts(product)).toEqual([]);
  });

  it('are listed newest first, page by page, within the warehouses that one is bound to', async () => {
    const [ownWarehouse, otherWarehouse] = [await shop.warehouse(), await shop.warehouse()];
    const products = [];
    for (const _ of [1, 2, 3]) products.push(await shop.product({ [ownWarehouse]: 1, [otherWarehouse]: 1 }));
    const listedIds: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await shop.readAlerts(
        { status: 'open', limit: 2, ...(cursor && { cursor }) },
        new Set([ownWarehouse]),
      );
      listedIds.push(...page.items.map(({ productId, warehouseId }) => `${productId} ${warehouseId}`));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(listedIds).toEqual(products.reverse().map((product) => `${product} ${ownWarehouse}`));
  });
});
