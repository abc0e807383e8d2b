import { randomUUID } from 'node:crypto';
import type { Order } from '@eshop/contracts/order';
import type { ProductPage } from '@eshop/contracts/product';
import type { Sale } from '@eshop/contracts/sale';
import { expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { address, changeStatus, orderOf, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

it('an order goes from the catalogue to the sales report', async () => {
  const { product } = await newGoods(5, 2_500_000);
  const buyer = await newCustomer();
  const admin = await tokenOf('admin');

  await eventually(async () => {
    const foundPage = await expectStatus(
      200,
      call<ProductPage>('product', `GET /v1/products?category=cars/suv&brand=Testa&sort=newest&limit=100`),
    );
    expect(foundPage.items.map(({ id }) => id)).toContain(product.id);
  });

  const cart = await expectStatus(
    200,
    call('cart', `PUT /v1/cart/items/${product.id}`, { token: buyer.token, body: { quantity: 2 } }),
  );
  expect(cart).toMatchObject({
    subtotal: { amount: 5_000_000, currency: 'USD' },
    lines: [{ productId: product.id, quantity: 2 }],
  });

  const headers = { 'idempotency-key': randomUUID() };
  const order = await expectStatus(
    201,
    call<Order>('order', 'POST /v1/orders', { token: buyer.token, headers, body: { address } }),
  );
  expect(order).toMatchObject({ status: 'PENDING_PAYMENT', subtotal: { amount: 5_000_000 } });
  expect(order.total.amount).toBe(order.subtotal.amount + order.shipping.total.amount);
  expect(await stockOf(product.id)).toEqual({ onHand: 5, reserved: 2, available: 3 });
  await eventually(async () => {
    expect(await expectStatus(200, call('cart', 'GET /v1/cart', { token: buyer.token }))).toMatchObject({ lines: [] });
  });

  const payment = await submitProof(buyer, order.id);
  expect(payment).toMatchObject({ status: 'SUBMITTED', amount: order.total });
  await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
  await expectStatus(200, tryDecide(payment.id, 'approve'));
  await untilStatus(buyer, order.id, 'PAID');

  const sale = await eventually(async () => {
    const { items } = await expectStatus(
      200,
      call<{ items: Sale[] }>('sales-report', `GET /v1/sales?productId=${product.id}`, { token: admin }),
    );
    expect(items).toHaveLength(1);
    return items[0];
  });
  expect(sale).toMatchObject({ orderId: order.id, quantity: 2, category: 'cars/suv', margin: { amount: 2_500_000 } });

  await expectStatus(200, changeStatus(order.id, { status: 'SHIPPED', note: 'on its way' }));
  await eventually(async () => expect(await stockOf(product.id)).toEqual({ onHand: 3, reserved: 0, available: 3 }));
  await expectStatus(200, call('order', `POST /v1/orders/${order.id}/confirm-delivery`, { token: buyer.token }));
  const { timeline } = await orderOf(buyer, order.id);
  expect(timeline.map(({ status }) => status)).toEqual([
    'PENDING_PAYMENT',
    'PAYMENT_SUBMITTED',
    'PAID',
    'SHIPPED',
    'DELIVERED',
  ]);
  await eventually(async () => {
    const { items } = await expectStatus(
      200,
      call<{ items: Order[] }>('order', 'GET /v1/orders', { token: buyer.token }),
    );
    expect(items).toMatchObject([{ id: order.id, status: 'DELIVERED', items: 2 }]);
  });
});

it('a proof that is faster than the news of its order is taken', async () => {
  const { product } = await newGoods(1);
  const buyer = await newCustomer();
  const headers = { 'idempotency-key': randomUUID() };
  const body = { address, items: [{ productId: product.id, quantity: 1 }] };
  const order = await expectStatus(201, call<Order>('order', 'POST /v1/orders', { token: buyer.token, headers, body }));
  expect((await submitProof(buyer, order.id)).status).toBe('SUBMITTED');
});
