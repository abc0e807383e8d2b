import { randomUUID } from 'node:crypto';
import type { Cart } from '@eshop/contracts/cart';
import type { Order, OrderQuote, OrderSummary } from '@eshop/contracts/order';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { type Goods, newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import {
  address,
  changeStatus,
  orderOf,
  paidOrder,
  place,
  submitProof,
  tryPlace,
  untilStatus,
} from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';

interface Page {
  items: OrderSummary[];
  nextCursor: string | null;
}

let buyer: Person;
let stranger: Person;
let goods: Goods;
beforeAll(async () => {
  [buyer, stranger, goods] = await Promise.all([newCustomer(), newCustomer(), newGoods(60)]);
});

const post = (token: string | undefined, path: string, body?: unknown, headers?: Record<string, string>) =>
  call<Order>('order', `POST /v1/orders${path}`, {
    token,
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
const items = (quantity = 1) => [{ productId: goods.product.id, quantity }];
const status = async (answer: Promise<{ status: number }>) => (await answer).status;
const unknown = randomUUID();

describe('POST /v1/orders/quote', () => {
  const quote = (token: string | undefined, body: unknown) =>
    call<OrderQuote>('order', 'POST /v1/orders/quote', { token, body });

  it('answers lines, shipping by warehouse and a total, and takes nothing', async () => {
    const orderQuote = await expectStatus(200, quote(buyer.token, { address, items: items(2) }));
    expect(orderQuote.lines).toMatchObject([{ quantity: 2, lineTotal: { amount: 2_000_000 } }]);
    expect(orderQuote.total.amount).toBe(orderQuote.subtotal.amount + orderQuote.shipping.total.amount);
    expect(orderQuote.shipping.parcels).toHaveLength(1);
  });

  it('is for who is logged in, with items or a filled cart, of what there is', async () => {
    expect(await status(quote(undefined, { address, items: items() }))).toBe(401);
    expect(await status(quote(buyer.token, { address: { ...address, zip: 'x' }, items: items() }))).toBe(400);
    expect(await status(quote(buyer.token, { address }))).toBe(409);
    expect(await status(quote(buyer.token, { address, items: items(99) }))).toBe(409);
    expect(await status(quote(buyer.token, { address, items: [{ productId: unknown, quantity: 1 }] }))).toBe(409);
  });
});

describe('POST /v1/orders', () => {
  it('answers 201 with an order whose detail can be read at once', async () => {
    const order = await place(buyer, { productId: goods.product.id });
    const detail = await expectStatus(200, call<Order>('order', `GET /v1/orders/${order.id}`, { token: buyer.token }));
    expect(detail).toEqual(order);
    expect(order.number).toMatch(/^ES-[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(order.timeline).toMatchObject([{ status: 'PENDING_PAYMENT', by: 'customer', note: null }]);
  });

  it('answers 409 with the new total when it is not the one expected, and places nothing', async () => {
    const { total } = await expectStatus(
      200,
      call<OrderQuote>('order', 'POST /v1/orders/quote', { token: buyer.token, body: { address, items: items() } }),
    );
    const expecting = (amount: number) =>
      post(
        buyer.token,
        '',
        { address, items: items(), expectedTotal: { ...total, amount } },
        { 'idempotency-key': randomUUID() },
      );
    const response = await expecting(total.amount - 1);
    expect(response.status).toBe(409);
    expect(response.body).toMatchObject({ type: '/problems/total-changed', total });
    expect((await expecting(total.amount)).status).toBe(201);
  });

  it('refuses who is not logged in, a missing key, short stock, and a key of another body', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect(await status(post(undefined, '', { address, items: items() }, key))).toBe(401);
    expect(await status(post(buyer.token, '', { address, items: items() }))).toBe(400);
    expect((await tryPlace(buyer, { productId: goods.product.id, quantity: 99 })).body).toMatchObject({
      short: [{ productId: goods.product.id, requested: 99, available: 10 }],
    });
    const placement = await tryPlace(buyer, { productId: goods.product.id, key: key['idempotency-key'] });
    expect(placement.status).toBe(201);
    expect((await tryPlace(buyer, { productId: goods.product.id, key: key['idempotency-key'] })).body.id).toBe(
      placement.body.id,
    );
    expect(
      (await tryPlace(buyer, { productId: goods.product.id, quantity: 2, key: key['idempotency-key'] })).status,
    ).toBe(422);
  });

  it('gives numbers that are unique, however parallel', async () => {
    const orders = await Promise.all(Array.from({ length: 8 }, () => place(stranger, { productId: goods.product.id })));
    expect(new Set(orders.map(({ number }) => number)).size).toBe(8);
  });
});

describe('an order', () => {
  it('is seen by its owner and admins; to others, for every call, it is not there', async () => {
    const order = await place(buyer, { productId: goods.product.id });
    const admin = await tokenOf('admin');
    const path = `/v1/orders/${order.id}`;
    for (const token of [buyer.token, admin]) expect(await status(call('order', `GET ${path}`, { token }))).toBe(200);
    for (const call_ of [
      `GET ${path}`,
      `GET ${path}/events`,
      `POST ${path}/cancel`,
      `POST ${path}/confirm-delivery`,
      `POST ${path}/reorder`,
    ]) {
      expect(await status(call('order', call_, { token: stranger.token })), call_).toBe(404);
      expect(await status(call('order', call_)), call_).toBe(401);
      expect(await status(call('order', call_.replace(order.id, unknown), { token: admin })), call_).toBe(404);
      expect(await status(call('order', call_.replace(order.id, 'x'), { token: admin })), call_).toBe(400);
    }
    for (const deed of ['cancel', 'confirm-delivery', 'reorder'])
      expect(await status(post(admin, `/${order.id}/${deed}`)), deed).toBe(404);
  });

  it('is not failed by an admin whose page is older than a colleague’s shipping', async () => {
    const order = await paidOrder(buyer, goods.product.id);
    const body = { status: 'SHIPPED', note: 'by truck' };
    const shippedOrder = await expectStatus(200, changeStatus(order.id, body, { version: order.version }));
    const stale = await changeStatus(order.id, { status: 'FAILED' }, { version: order.version });
    expect(stale).toMatchObject({
      status: 412,
      body: { current: { status: 'SHIPPED', version: shippedOrder.version, by: expect.any(String) } },
    });
    const repeatedChange = await expectStatus(200, changeStatus(order.id, body, { version: order.version }));
    expect(repeatedChange, 'the response of the first was lost').toEqual(shippedOrder);
    expect((await orderOf(buyer, order.id)).status).toBe('SHIPPED');
  });

  it('goes its way: paid, shipped with a note, delivered by who bought it; nothing else is allowed meanwhile', async () => {
    const admin = await tokenOf('admin');
    const order = await paidOrder(buyer, goods.product.id);
    const change = (token: string, body: { status: string; note?: string }) => changeStatus(order.id, body, { token });
    const path = `PATCH /v1/orders/${order.id}/status`;
    expect(await status(call('order', path, { body: { status: 'SHIPPED' } }))).toBe(401);
    expect(await status(call('order', path, { token: admin, body: { status: 'SHIPPED' } }))).toBe(428);
    for (const token of [buyer.token, await tokenOf('staff'), await tokenOf('manager')])
      expect(await status(change(token, { status: 'SHIPPED' }))).toBe(403);
    expect(await status(change(admin, { status: 'PAID' }))).toBe(400);
    expect(await status(change(admin, { status: 'SHIPPED', note: 'x'.repeat(501) }))).toBe(400);
    expect(await status(change(admin, { status: 'DELIVERED' }))).toBe(409);
    expect(await status(post(buyer.token, `/${order.id}/confirm-delivery`))).toBe(409);
    const orderInTransit = await expectStatus(200, change(admin, { status: 'SHIPPED', note: 'by truck' }));
    expect(orderInTransit.timeline.at(-1)).toMatchObject({ status: 'SHIPPED', note: 'by truck' });
    expect(await status(post(buyer.token, `/${order.id}/cancel`))).toBe(409);
    const deliveredOrder = await expectStatus(200, post(buyer.token, `/${order.id}/confirm-delivery`));
    expect(deliveredOrder.timeline.map((entry) => entry.status)).toEqual([
      'PENDING_PAYMENT',
      'PAYMENT_SUBMITTED',
      'PAID',
      'SHIPPED',
      'DELIVERED',
    ]);
    expect(await status(change(admin, { status: 'FAILED' }))).toBe(409);
  });

  it('is put into the cart again, with warnings for what is short', async () => {
    const scarce = await newGoods(3);
    const order = await place(buyer, { productId: scarce.product.id, quantity: 2 });
    const reorder = () => call<Cart>('order', `POST /v1/orders/${order.id}/reorder`, { token: buyer.token });
    await eventually(async () => {
      const cart = await expectStatus(200, reorder());
      expect(cart.lines).toMatchObject([{ productId: scarce.product.id, quantity: 1 }]);
      expect(cart.warnings).toMatchObject([{ productId: scarce.product.id, code: 'capped' }]);
    });
    expect((await expectStatus(200, reorder())).lines).toMatchObject([{ quantity: 1 }]);
    expect((await call<Cart>('cart', 'GET /v1/cart', { token: buyer.token })).body.lines).toHaveLength(1);
    await call('cart', 'DELETE /v1/cart', { token: buyer.token });
  });
});

describe('GET /v1/orders', () => {
  const list = (token: string | undefined, query: string) => call<Page>('order', `GET /v1/orders?${query}`, { token });
  const numbers = async (token: string, query: string) =>
    (await expectStatus(200, list(token, query))).items.map(({ number }) => number);

  it('filters by states, dates and words, sorts, and pages', async () => {
    const newBuyer = await newCustomer();
    const [first, second, third] = [
      await place(newBuyer, { productId: goods.product.id }),
      await place(newBuyer, { productId: goods.product.id }),
      await place(newBuyer, { productId: goods.product.id }),
    ];
    await submitProof(newBuyer, second.id);
    await expectStatus(200, post(newBuyer.token, `/${third.id}/cancel`));
    await eventually(async () => {
      expect(await numbers(newBuyer.token, 'status=PAYMENT_SUBMITTED,CANCELLED')).toEqual([
        third.number,
        second.number,
      ]);
      expect(await numbers(newBuyer.token, '')).toHaveLength(3);
    });
    expect(await numbers(newBuyer.token, 'sort=oldest')).toEqual([first.number, second.number, third.number]);
    expect(await numbers(newBuyer.token, `q=${second.number}`)).toEqual([second.number]);
    expect(await numbers(newBuyer.token, 'q=test%20FALCON')).toHaveLength(3);
    expect(await numbers(newBuyer.token, `from=${second.createdAt}&to=${third.createdAt}`)).toEqual([second.number]);
    const page = await expectStatus(200, list(newBuyer.token, 'limit=2'));
    expect(await numbers(newBuyer.token, `limit=2&cursor=${page.nextCursor}`)).toEqual([first.number]);
  });

  it('shows a customer their own, an admin everybody’s with names, and a stranger nothing', async () => {
    const admin = await tokenOf('admin');
    const order = await place(buyer, { productId: goods.product.id });
    await eventually(async () => expect(await numbers(admin, `q=${order.number}`)).toEqual([order.number]));
    const [listedOrder] = (await expectStatus(200, list(admin, `q=${order.number}`))).items;
    expect(listedOrder?.customer).toBe(address.name);
    expect(await numbers(admin, 'q=ada%20rid&limit=1')).toHaveLength(1);
    const byName = { token: admin, body: { q: 'ada rid', limit: 1 } };
    expect(
      (await expectStatus(200, call<{ items: OrderSummary[] }>('order', 'POST /v1/orders/search', byName))).items,
    ).toHaveLength(1);
    expect(await numbers(stranger.token, `q=${order.number}`)).toEqual([]);
    expect(await status(list(undefined, ''))).toBe(401);
  });

  it.each(['status=NEW', 'status=', 'from=yesterday', 'limit=0', 'limit=101', 'cursor=x', 'sort=total'])(
    'refuses %s',
    async (query) => {
      const answer = await list(buyer.token, query);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(JSON.stringify(answer.body)).toContain(`/query/${query.split('=')[0]}`);
    },
  );
});

describe('cancelling', () => {
  it('is allowed until the money was approved', async () => {
    const order = await place(buyer, { productId: goods.product.id });
    await submitProof(buyer, order.id);
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    expect((await expectStatus(200, post(buyer.token, `/${order.id}/cancel`))).status).toBe('CANCELLED');
    expect(await status(post(buyer.token, `/${order.id}/cancel`))).toBe(409);
  });
});
