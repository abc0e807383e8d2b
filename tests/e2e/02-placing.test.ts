import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call } from './support/http.ts';
import { address, orderOf, tryPlace } from './support/orders.ts';
import { newCustomer } from './support/people.ts';

describe('placing an order', () => {
  it('with one key makes one order, however parallel', async () => {
    const { product } = await newGoods(20);
    const buyer = await newCustomer();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => tryPlace(buyer, { productId: product.id, key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await tryPlace(buyer, { productId: product.id, key })).body.id).toBe(answers[0]?.body.id);
    expect(await stockOf(product.id)).toMatchObject({ reserved: 1 });
  });

  it('abroad costs more, and is refused where the shop does not deliver', async () => {
    const { product } = await newGoods(5);
    const { token } = await newCustomer();
    const quote = (place: object) =>
      call<{ total: { amount: number }; type?: string }>('order', 'POST /v1/orders/quote', {
        token,
        body: { address: { ...address, ...place }, items: [{ productId: product.id, quantity: 1 }] },
      });
    const home = await quote({ zip: '14201' });
    const canada = await quote({ country: 'CA', zip: 'k1a0b1', state: 'ON' });
    expect([home.status, canada.status]).toEqual([200, 200]);
    expect(canada.body.total.amount).toBeGreaterThan(home.body.total.amount);
    expect(await quote({ country: 'AT', zip: '1010' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/address/country' }] },
    });
    expect(await quote({ country: 'CA', zip: '62701' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/address/zip' }] },
    });
  });

  it('with the key of another body is refused', async () => {
    const { product } = await newGoods(5);
    const buyer = await newCustomer();
    const key = randomUUID();
    expect((await tryPlace(buyer, { productId: product.id, key })).status).toBe(201);
    expect((await tryPlace(buyer, { productId: product.id, key, quantity: 2 })).status).toBe(422);
  });

  it('with another buyer’s key is another order', async () => {
    const { product } = await newGoods(5);
    const [firstBuyer, secondBuyer] = await Promise.all([newCustomer(), newCustomer()]);
    const key = randomUUID();
    const first = await tryPlace(firstBuyer, { productId: product.id, key });
    const second = await tryPlace(secondBuyer, { productId: product.id, key });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('sells no more than there is: 20 buyers, 3 units', async () => {
    const { product } = await newGoods(3);
    const buyers = await Promise.all(Array.from({ length: 20 }, newCustomer));
    const answers = await Promise.all(buyers.map((buyer) => tryPlace(buyer, { productId: product.id })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const refusals = answers.filter(({ status }) => status !== 201);
    for (const { status, body } of refusals) {
      expect(status).toBe(409);
      expect(body).toMatchObject({
        type: '/problems/stock-short',
        short: [{ productId: product.id, requested: 1 }],
      });
    }
    expect(await stockOf(product.id)).toEqual({ onHand: 3, reserved: 3, available: 0 });
    await eventually(async () => {
      expect((await call('product', `GET /v1/products/${product.id}`)).body).toMatchObject({ quantity: 0 });
    });
  });

  it('ignores nothing that a browser says of prices: it refuses it', async () => {
    const { product } = await newGoods(2, 900_000);
    const buyer = await newCustomer();
    const forgedBody = {
      address,
      items: [{ productId: product.id, quantity: 1, price: { amount: 1, currency: 'USD' } }],
    };
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await call('order', 'POST /v1/orders', { token: buyer.token, headers, body: forgedBody });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/items/0/price' }] } });
    const placement = await tryPlace(buyer, { productId: product.id });
    expect(placement.body.subtotal.amount).toBe(900_000);
  });

  it('is refused with the new total when the buyer expected another, and holds nothing', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const body = {
      address,
      items: [{ productId: product.id, quantity: 1 }],
      expectedTotal: { amount: 1, currency: 'USD' },
    };
    const answer = await call<{ total: { amount: number } }>('order', 'POST /v1/orders', {
      token: buyer.token,
      headers: { 'idempotency-key': randomUUID() },
      body,
    });
    expect(answer.status).toBe(409);
    const matchingBody = { ...body, expectedTotal: answer.body.total };
    expect(await stockOf(product.id)).toMatchObject({ reserved: 0 });
    const replay = await call<{ id: string }>('order', 'POST /v1/orders', {
      token: buyer.token,
      headers: { 'idempotency-key': randomUUID() },
      body: matchingBody,
    });
    expect(replay.status).toBe(201);
    expect((await orderOf(buyer, replay.body.id)).total).toEqual(answer.body.total);
  });

  it('is quoted as it is then placed, and a quote takes nothing', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const body = { address, items: [{ productId: product.id, quantity: 1 }] };
    const quote = await call<{ total: unknown; shipping: unknown }>('order', 'POST /v1/orders/quote', {
      token: buyer.token,
      body,
    });
    expect(quote.status).toBe(200);
    expect(await stockOf(product.id)).toMatchObject({ reserved: 0 });
    const placement = await tryPlace(buyer, { productId: product.id });
    expect(placement.body).toMatchObject({ total: quote.body.total, shipping: quote.body.shipping });
  });
});
