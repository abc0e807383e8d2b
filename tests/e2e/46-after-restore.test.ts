import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cart } from '@eshop/contracts/cart';
import type { Order } from '@eshop/contracts/order';
import type { Product } from '@eshop/contracts/product';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../local/audit/audit.ts';
import { openStores, type Stores } from '../../local/audit/stores.ts';
import { type Backup, backUpDynamo, backUpMysql, backUpPostgres } from './support/backup.ts';
import { loseCarts } from './support/cart-redis.ts';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, receive, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import {
  address,
  changeStatus,
  orderOf,
  paidOrder,
  place,
  submitProof,
  tryDecide,
  tryPlace,
  untilStatus,
} from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';
import { drill } from './support/restore-drill.ts';

let stores: Stores;
beforeAll(() => {
  stores = openStores(eshop.environments);
});
afterAll(() => stores.close());

const act = async (orderId: string, operation: 'ship' | 'fail') => {
  const body = { status: operation === 'ship' ? 'SHIPPED' : 'FAILED', note: 'drill' };
  await expectStatus(200, changeStatus(orderId, body));
};

/** Orders in every state that matters: some begun before a backup, and all of them changed after it. */
const ordersAround = async (backUp: () => Promise<Backup>) => {
  const buyer = await newCustomer();
  const body = { addresses: [address] };
  await expectStatus(200, call('auth', 'PATCH /v1/users/me', { token: buyer.token, body }));
  const { product } = await newGoods(20);
  const last = await newGoods(1);
  const [pending, paid, toCancel] = [
    await place(buyer, { productId: product.id }),
    await paidOrder(buyer, product.id),
    await place(buyer, { productId: product.id }),
  ];
  const settled = async (order: Order, status: Order['status']) => untilStatus(buyer, order.id, status);
  await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

  const backup = await backUp();

  const payment = await submitProof(buyer, pending.id);
  await expectStatus(200, tryDecide(payment.id, 'approve'));
  await settled(pending, 'PAID');
  await act(paid.id, 'ship');
  await expectStatus(200, call('order', `POST /v1/orders/${toCancel.id}/cancel`, { token: buyer.token }));
  const placed = await place(buyer, { productId: product.id, quantity: 2 });
  const sold = await paidOrder(buyer, last.product.id);
  const shipped = await paidOrder(buyer, product.id, 3);
  await act(shipped.id, 'ship');
  const submitted = await place(buyer, { productId: product.id });
  await submitProof(buyer, submitted.id);
  await settled(submitted, 'PAYMENT_SUBMITTED');
  const canceled = await place(buyer, { productId: product.id });
  await expectStatus(200, call('order', `POST /v1/orders/${canceled.id}/cancel`, { token: buyer.token }));
  await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

  const expected = {
    [pending.id]: 'PAID',
    [paid.id]: 'SHIPPED',
    [toCancel.id]: 'CANCELLED',
    [placed.id]: 'PENDING_PAYMENT',
    [sold.id]: 'PAID',
    [shipped.id]: 'SHIPPED',
    [submitted.id]: 'PAYMENT_SUBMITTED',
    [canceled.id]: 'CANCELLED',
  };
  return {
    buyer,
    product,
    last,
    backup,
    submitted,
    expected,
    numbers: [placed, sold, shipped].map(({ number }) => number),
  };
};

const statesOf = async ({ buyer, expected }: Awaited<ReturnType<typeof ordersAround>>) => {
  const states = await Promise.all(Object.keys(expected).map(async (id) => [id, (await orderOf(buyer, id)).status]));
  return Object.fromEntries(states);
};

describe('after a restore of', () => {
  it('warehouse, what was sold since is not sold again, and quantities follow', async () => {
    const around = await ordersAround(() => backUpPostgres('warehouse', 'POSTGRES_WAREHOUSE_URL'));
    const before = await stockOf(around.product.id);

    await drill(stores, 'warehouse', around.backup);

    expect(await stockOf(around.product.id)).toEqual(before);
    expect((await tryPlace(around.buyer, { productId: around.last.product.id })).status).toBe(409);
    await receive(around.product.id, around.last.warehouseId, 5);
    await eventually(async () => {
      const seen = await call<Product>('product', `GET /v1/products/${around.product.id}`);
      expect(seen.body.quantity).toBe(before.available + 5);
    });
    expect(await statesOf(around)).toEqual(around.expected);
  });

  it('order, orders placed and changed since are there, and no number is given out twice', async () => {
    const around = await ordersAround(() => backUpPostgres('order', 'POSTGRES_ORDER_WRITE_URL'));

    const said = await drill(stores, 'order', around.backup);

    expect(await statesOf(around)).toEqual(around.expected);
    expect((await orderOf(around.buyer, around.submitted.id)).address).toEqual(address);
    expect(said.filter((text) => /^(ASK|TELL|LOST)/.test(text))).toEqual([]);
    const { number } = await place(around.buyer, { productId: around.product.id });
    const rows = await askPostgres('order', 'POSTGRES_ORDER_WRITE_URL', 'select id from orders where number = $1', [
      number,
    ]);
    expect(rows).toHaveLength(1);
    expect(around.numbers).not.toContain(number);
  });

  it('payment, payments follow their orders, and the proofs are found again', async () => {
    const around = await ordersAround(() => backUpMysql('payment', 'MYSQL_PAYMENT_URL'));

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
    const edited = await newGoods(5);
    const token = await tokenOf('admin');
    const edit = (version: number, name: string) =>
      expectStatus(
        200,
        call<Product>('product', `PATCH /v1/products/${edited.product.id}`, {
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
    const second = await edit(edited.product.version, 'Second name');
    await edit(second.version, 'Third name');
    const buyer = await newCustomer();
    await place(buyer, { productId: edited.product.id, quantity: 2 });
    const [ordered, unsold] = [await newGoods(4), await newGoods(3)];
    await place(buyer, { productId: ordered.product.id });
    await eventually(async () => expect(await audit(stores, { settleMs: 0 })).toEqual([]), 60_000);

    const said = await drill(stores, 'product', backup);

    const shown = await expectStatus(200, call<Product>('product', `GET /v1/products/${edited.product.id}`));
    expect(shown).toMatchObject({ name: 'Test Falcon', quantity: 3 });
    const price = { amount: 1_000_000, currency: 'USD' };
    const again = await expectStatus(200, call<Product>('product', `GET /v1/products/${ordered.product.id}`));
    expect(again).toMatchObject({ sku: ordered.product.sku, price, quantity: 3 });
    expect((await call('product', `GET /v1/products/${unsold.product.id}`)).status).toBe(404);
    expect((await call('product', `GET /v1/products/${withdrawn.product.id}`)).status).toBe(404);
    expect(said.join('\n')).toContain(`CREATE product ${unsold.product.sku}`);
    await edit(shown.version, 'Fourth name');
    await eventually(async () => {
      const [row] = await askPostgres<{ name: string }>(
        'warehouse',
        'POSTGRES_WAREHOUSE_URL',
        'select name from products where id = $1',
        [edited.product.id],
      );
      expect(row?.name).toBe('Fourth name');
    });
  });
});
