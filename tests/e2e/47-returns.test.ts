import { randomUUID } from 'node:crypto';
import type { Order } from '@eshop/contracts/order';
import type { Sale } from '@eshop/contracts/sale';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { changeStatus, orderOf, paidOrder, paymentOf, tryDecide } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });

const record = async ({ id, version }: Order, body: unknown, key: string = randomUUID()) =>
  call<Order>('order', `POST /v1/orders/${id}/returns`, {
    token: await tokenOf('admin'),
    headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
    body,
  });

const deliveredOrder = async (buyer: Person, productId: string, quantity: number): Promise<Order> => {
  const { id } = await paidOrder(buyer, productId, quantity);
  await expectStatus(200, changeStatus(id, { status: 'SHIPPED' }));
  await expectStatus(200, changeStatus(id, { status: 'DELIVERED' }));
  return orderOf(buyer, id);
};

it('a return of some units: stock, payment and sales follow, and the customer sees it', async () => {
  const { product } = await newGoods(5);
  const buyer = await newCustomer();
  const order = await deliveredOrder(buyer, product.id, 3);
  await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ onHand: 2 }));
  const body = {
    lines: [{ productId: product.id, quantity: 2, restock: true }],
    reason: 'wrong color',
    refund: usd(1000),
  };
  const key = randomUUID();
  const orderWithReturn = await expectStatus(201, record(order, body, key));
  expect(await expectStatus(201, record(order, body, key)), 'the same key').toEqual(orderWithReturn);
  expect((await record(order, body)).status, 'an older version').toBe(412);
  expect((await record(orderWithReturn, body)).status, 'more than is left').toBe(409);

  await eventually(async () => expect(await stockOf(product.id)).toEqual({ onHand: 4, reserved: 0, available: 4 }));
  await eventually(async () =>
    expect(await paymentOf(buyer, order.id)).toMatchObject({ status: 'REFUND_DUE', refundDue: usd(1000) }),
  );
  await eventually(async () => {
    const { items } = await expectStatus(
      200,
      call<{ items: Sale[] }>('sales-report', `GET /v1/sales?productId=${product.id}`, {
        token: await tokenOf('admin'),
      }),
    );
    expect(items.map(({ quantity }) => quantity).sort()).toEqual([-2, 3]);
  });
  expect((await orderOf(buyer, order.id)).returns).toMatchObject([
    { reason: 'wrong color', refund: usd(1000), lines: [{ quantity: 2, restock: true }] },
  ]);

  await expectStatus(200, tryDecide((await paymentOf(buyer, order.id)).id, 'refund'));
  expect(await paymentOf(buyer, order.id)).toMatchObject({ status: 'REFUNDED', refunded: usd(1000) });
  const rest = { lines: [{ productId: product.id, quantity: 1, restock: false }], reason: 'broken', refund: usd(0) };
  await expectStatus(201, record(await orderOf(buyer, order.id), rest));
  await expectStatus(200, call('order', `GET /v1/orders?q=${order.number}`, { token: buyer.token }));
});

it('is refused to customers, and for what was not delivered', async () => {
  const { product } = await newGoods(2);
  const buyer = await newCustomer();
  const order = await paidOrder(buyer, product.id);
  const body = { lines: [{ productId: product.id, quantity: 1, restock: true }], reason: 'no', refund: usd(0) };
  expect((await record(order, body)).status).toBe(409);
  const asBuyer = await call('order', `POST /v1/orders/${order.id}/returns`, {
    token: buyer.token,
    headers: { 'if-match': '"1"', 'idempotency-key': randomUUID() },
    body,
  });
  expect(asBuyer.status).toBe(403);
  expect((await record(order, { ...body, lines: [] })).status).toBe(400);
  expect((await record(order, { ...body, refund: usd(-1) })).status).toBe(400);
});
