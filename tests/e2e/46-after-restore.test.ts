import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import type { Product } from '@eshop/contracts/product';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../tools/ops/audit/audit.ts';
import { openStores, type Stores } from '../../tools/ops/audit/stores.ts';
import { backUpDynamo, backUpMysql, backUpPostgres } from './support/backup.ts';
import { loseCarts } from './support/cart-redis.ts';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, receive, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { address, orderOf, place, tryDecide, tryPlace, untilStatus } from './support/orders.ts';
import { ordersAround, statesOf } from './support/orders-around.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';
import { drill } from './support/restore-drill.ts';

let stores: Stores;
beforeAll(() => {
  stores = openStores(eshop.environments);
});
afterAll(() => stores.close());

describe('after a restore of', () => {
  it('warehouse, what was sold since is not sold again, and quantities follow', async () => {
    const around = await ordersAround(stores, () => backUpPostgres('warehouse', 'POSTGRES_WAREHOUSE_URL'));
    const stockBefore = await stockOf(around.product.id);

    await drill(stores, 'warehouse', around.backup);

    expect(await stockOf(around.product.id)).toEqual(stockBefore);
    expect((await tryPlace(around.buyer, { productId: around.last.product.id })).status).toBe(409);
    await receive(around.product.id, around.last.warehouseId, 5);
    await eventually(async () => {
      const token = await tokenOf('admin');
      const response = await call<Product>('product', `GET /v1/products/${around.product.id}`, { token });
      expect(response.body.quantity).toBe(stockBefore.available + 5);
    });
    expect(await statesOf(around)).toEqual(around.expected);
  });

  it('order, orders placed and changed since are there, and no number is given out twice', async () => {
    const around = await ordersAround(stores, () => backUpPostgres('order', 'POSTGRES_ORDER_WRITE_URL'));

    const output = await drill(stores, 'order', around.backup);

    expect(await statesOf(around)).toEqual(around.expected);
    expect((await orderOf(around.buyer, around.submitted.id)).address).toEqual(address);
    expect(output.filter((text) => /^(ASK|TELL|LOST)/.test(text))).toEqual([]);
    const { number } = await place(around.buyer, { productId: around.product.id });
    const rows = await askPostgres('order', 'POSTGRES_ORDER_WRITE_URL', 'select id from orders where number = $1', [
      number,
    ]);
    expect(rows).toHaveLength(1);
    expect(around.numbers).not.toContain(number);
  });

  it('payment, payments follow their orders, and the proofs are found again', async () => {
    const around = await ordersAround(stores, () => backUpMysql('payment', 'MYSQL_PAYMENT_URL'));

    await drill(stores, 'payment', around.backup);

    expect(await statesOf(around)).toEqual(around.expected);
    const token = await tokenOf('admin');
    const { items } = await expectStatus(
      200,
      call<{ items: { id: string }[] }>('payment', `GET /v1/payments?q=${around.submitted.id}`, { token }),
    );
    const proof = await call('payment', `GET /v1/payments/${items[0]?.id}/proof`, { token });
    expect(proof.status).toBe(302);
    await expectStatus(200, tryDecide(items[0]?.id ?? '', 'approve'));
    await untilStatus(around.buyer, around.submitted.id, 'PAID');
  });

  it('cart, carts changed since are written down again', async () => {
    const { product } = await newGoods(9);
    const headers = { 'x-guest-cart': randomBytes(16).toString('hex') };
    const put = (quantity: number) =>
      expectStatus(200, call<Cart>('cart', `PUT /v1/cart/items/${product.id}`, { headers, body: { quantity } }));
    await put(1);
    await pause(2500);
    const backup = await backUpMysql('cart', 'MYSQL_CART_URL');
    await put(4);
    await pause(2500);

    await drill(stores, 'cart', backup);

    await pause(2500);
    await loseCarts();
    const cart = await expectStatus(200, call<Cart>('cart', 'GET /v1/cart', { headers }));
    expect(cart.lines).toMatchObject([{ quantity: 4 }]);
  });

  it('product, changes and stock reach everybody again, and what was created since is not lost with its stock', async () => {
    const editedGoods = await newGoods(5);
    const token = await tokenOf('admin');
    const edit = (version: number, name: string) =>
      expectStatus(
        200,
        call<Product>('product', `PATCH /v1/products/${editedGoods.product.id}`, {
          token,
          headers: { 'if-match': `"${version}"` },
          body: { name },
        }),
      );
    const withdrawn = await newGoods(2);
    const backup = await backUpDynamo('product', 'DYNAMODB_PRODUCT_TABLE');
    const ifMatch = { 'if-match': `"${withdrawn.product.version}"` };
    await expectStatus(
      204,
      call('product', `DELETE /v1/products/${withdrawn.product.id}`, { token, headers: ifMatch }),
    );
    const second = await edit(editedGoods.product.version, 'Second name');
    await edit(second.version, 'Third name');
    const buyer = await newCustomer();
    await place(buyer, { productId: editedGoods.product.id, quantity: 2 });
    const [orderedGoods, unsold] = [await newGoods(4), await newGoods(3)];
    await place(buyer, { productId: orderedGoods.product.id });
    await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

    const output = await drill(stores, 'product', backup);

    const shownProduct = await expectStatus(
      200,
      call<Product>('product', `GET /v1/products/${editedGoods.product.id}`),
    );
    expect(shownProduct).toMatchObject({ name: 'Test Falcon', quantity: 3 });
    const price = { amount: 1_000_000, currency: 'USD' };
    const orderedProduct = await expectStatus(
      200,
      call<Product>('product', `GET /v1/products/${orderedGoods.product.id}`),
    );
    expect(orderedProduct).toMatchObject({ sku: orderedGoods.product.sku, price, quantity: 3 });
    expect((await call('product', `GET /v1/products/${unsold.product.id}`)).status).toBe(404);
    expect((await call('product', `GET /v1/products/${withdrawn.product.id}`)).status).toBe(404);
    expect(output.join('\n')).toContain(`CREATE product ${unsold.product.sku}`);
    await edit(shownProduct.version, 'Fourth name');
    await eventually(async () => {
      const [row] = await askPostgres<{ name: string }>(
        'warehouse',
        'POSTGRES_WAREHOUSE_URL',
        'select name from products where id = $1',
        [editedGoods.product.id],
      );
      expect(row?.name).toBe('Fourth name');
    });
  });
});
