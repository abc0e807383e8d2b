import type { BestSellers, SalePage, SalesSeries, SalesSummary } from '@eshop/contracts/sale';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { openStores } from '../../tools/ops/audit/stores.ts';
import { rebuildSales } from '../../tools/ops/rebuild-sales.ts';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { changeStatus, place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

const ask = async <Body>(path: string, role: 'admin' | 'manager' | 'staff' | 'customer' = 'manager') =>
  call<Body>('sales-report', `GET /v1/sales${path}`, { token: await tokenOf(role) });
const get = <Body>(path: string) => expectStatus(200, ask<Body>(path));
const usd = (amount: number) => ({ amount, currency: 'USD' });

describe('the sales report', () => {
  let productId: string;
  let soldId: string;
  let failedId: string;
  beforeAll(async () => {
    const { product } = await newGoods(10, 2_000_000);
    productId = product.id;
    const buyer = await newCustomer();
    const buy = async () => {
      const order = await place(buyer, { productId, quantity: 2 });
      await tryDecide((await submitProof(buyer, order.id)).id, 'approve');
      await untilStatus(buyer, order.id, 'PAID');
      return order.id;
    };
    soldId = await buy();
    failedId = await buy();
    await expectStatus(200, changeStatus(failedId, { status: 'FAILED', note: 'test' }));
    await eventually(async () => expect((await facts()).length).toBe(3));
  });

  const facts = async () => (await get<z.infer<typeof SalePage>>(`?productId=${productId}`)).items;
  const keptTotals = { orders: 1, quantity: 2, revenue: usd(4_000_000), cost: usd(2_000_000), margin: usd(2_000_000) };

  it('lists facts, with those that a failed order takes back', async () => {
    const listedFacts = (await facts()).map(({ orderId, quantity, name }) => ({ orderId, quantity, name }));
    expect(listedFacts).toEqual(
      expect.arrayContaining([
        { orderId: soldId, quantity: 2, name: 'Test Falcon' },
        { orderId: failedId, quantity: 2, name: 'Test Falcon' },
        { orderId: failedId, quantity: -2, name: 'Test Falcon' },
      ]),
    );
  });

  it('adds them up: in all, by time, and by product', async () => {
    expect(await get<SalesSummary>(`/summary?productId=${productId}`)).toEqual(keptTotals);
    expect(await get<SalesSummary>(`/summary?productId=${productId}&category=motorcycles`)).toMatchObject({
      quantity: 0,
    });
    for (const interval of ['hour', 'day', 'week', 'month']) {
      const query = `/series?productId=${productId}&interval=${interval}&timeZone=America/New_York`;
      const { points } = await get<SalesSeries>(query);
      expect(points.reduce((sum, { revenue }) => sum + revenue.amount, 0)).toBe(keptTotals.revenue.amount);
    }
    const { items } = await get<BestSellers>(`/best-sellers?productId=${productId}&by=margin`);
    expect(items).toEqual([{ productId, name: 'Test Falcon', category: 'cars/suv', ...keptTotals }]);
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
  ])('is had as a %s file', async (format, type) => {
    const { status, headers } = await ask(`/export?format=${format}&productId=${productId}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="sales-.*\\.${format}"$`));
  });

  it.each([
    ['/series', '/query/interval'],
    ['/series?interval=day&timeZone=Mars', '/query/timeZone'],
    ['/series?interval=hour&from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z', '/query/interval'],
    ['/best-sellers?limit=101', '/query/limit'],
    ['/export?format=doc', '/query/format'],
    ['/summary?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z', '/query/to'],
    ['/summary?productId=x', '/query/productId'],
  ])('says what is wrong with %s', async (path, pointer) => {
    expect((await ask(path)).body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('is for managers and admins', async () => {
    for (const path of ['', '/summary', '/series?interval=day', '/best-sellers', '/export?format=csv']) {
      expect((await ask(path, 'customer')).status).toBe(403);
      expect((await ask(path, 'staff')).status).toBe(403);
      expect((await ask(path, 'admin')).status).toBe(200);
    }
  });

  it('tells the customer site what sells best, and nobody else', async () => {
    const path = '/v1.0/invoke/sales-report/method/internal/best-sellers';
    const from = (app: 'customer' | 'order') =>
      fetch(`${eshop.sidecarUrls[app]}${path}`, { headers: { 'dapr-api-token': eshop.tokens.dapr } });
    const answer = await from('customer');
    expect(answer.status).toBe(200);
    expect((await answer.json()) as object).toMatchObject({ ids: expect.arrayContaining([expect.any(String)]) });
    expect((await from('order')).status).toBe(403);
  });

  it('is made anew from the orders while it is in use: what is wrong is set right, what no order tells goes', async () => {
    const query = (sql: string) => askPostgres('sales-report', 'POSTGRES_SALES_URL', sql);
    await query(`update sales set quantity = 9 where order_id = '${soldId}'`);
    await query(`delete from sales where order_id = '${failedId}' and kind = 'sale'`);
    await query(
      `insert into sales select gen_random_uuid(), gen_random_uuid(), kind, product_id, category, warehouse_id, 5, price, cost, currency, sold_at
       from sales where order_id = '${soldId}'`,
    );
    const stores = openStores(eshop.environments);
    const { gone: removedFacts } = await rebuildSales(stores, () => undefined);
    await stores.close();
    expect(removedFacts).toBeGreaterThanOrEqual(1);
    expect(await get<SalesSummary>(`/summary?productId=${productId}`)).toEqual(keptTotals);
    expect(await facts()).toHaveLength(3);
  });
});
