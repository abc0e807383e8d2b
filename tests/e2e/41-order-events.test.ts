import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { followStream } from './support/event-stream.ts';
import { type Goods, newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { place, submitProof, tryDecide } from './support/orders.ts';
import { newCustomer, type Person, tokenOf } from './support/people.ts';
import { control, eshop } from './support/platform.ts';

let buyer: Person;
let goods: Goods;
beforeAll(async () => {
  [buyer, goods] = await Promise.all([newCustomer(), newGoods(40)]);
});

const follow = (orderId: string, token: string, headers: Record<string, string> = {}) =>
  followStream(`${eshop.urls.order}/v1/orders/${orderId}/events`, { authorization: `Bearer ${token}`, ...headers });
const placeOrder = (who: Person = buyer) => place(who, { productId: goods.product.id });
const cancel = (who: Person, id: string) =>
  expectStatus(200, call('order', `POST /v1/orders/${id}/cancel`, { token: who.token }));

describe('the events of an order', () => {
  it('tell its timeline from the beginning, then what happens, and end when it is over', async () => {
    const order = await placeOrder();
    const stream = await follow(order.id, buyer.token, { 'accept-encoding': 'gzip, br' });
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(stream.headers.get('content-encoding')).toBeNull();
    await stream.until('PENDING_PAYMENT');
    const payment = await submitProof(buyer, order.id);
    await stream.until('PAYMENT_SUBMITTED');
    await expectStatus(200, tryDecide(payment.id, 'reject'));
    await stream.until('REJECTED');
    await stream.ended;
    expect(stream.messages.map(({ id, data }) => [id, data.status])).toEqual([
      [1, 'PENDING_PAYMENT'],
      [2, 'PAYMENT_SUBMITTED'],
      [3, 'REJECTED'],
    ]);
    expect(stream.messages[2]?.data).toMatchObject({ orderId: order.id, number: order.number, note: 'unreadable' });
  });

  it('go on after the last one that was told, and say so when there will be none', async () => {
    const order = await placeOrder();
    const stream = await follow(order.id, buyer.token, { 'last-event-id': '1' });
    await pause(1500);
    expect(stream.messages).toEqual([]);
    await cancel(buyer, order.id);
    await stream.ended;
    expect(stream.messages.map(({ id }) => id)).toEqual([2]);
    expect((await follow(order.id, buyer.token, { 'last-event-id': '2' })).status).toBe(204);
    expect((await follow(order.id, buyer.token, { 'last-event-id': 'x' })).status).toBe(400);
  });

  it('are an admin’s to follow too, and to strangers not there', async () => {
    const order = await placeOrder();
    const stream = await follow(order.id, await tokenOf('admin'));
    await stream.until('PENDING_PAYMENT');
    stream.close();
    expect((await follow(order.id, (await newCustomer()).token)).status).toBe(404);
    expect((await follow(randomUUID(), buyer.token)).status).toBe(404);
    expect((await follow(order.id, 'nonsense')).status).toBe(401);
  });

  it('can be followed ten times by one user, and again when they went away', async () => {
    const newBuyer = await newCustomer();
    const order = await placeOrder(newBuyer);
    const streams = await Promise.all(Array.from({ length: 10 }, () => follow(order.id, newBuyer.token)));
    expect(streams.map((stream) => stream.status)).toEqual(Array(10).fill(200));
    expect((await follow(order.id, newBuyer.token)).status).toBe(429);
    streams[0]?.close();
    await pause(300);
    expect((await follow(order.id, newBuyer.token)).status).toBe(200);
    for (const stream of streams) stream.close();
  });

  it('come as they happen through the sidecars of a site, and the deadline of calls does not cut them', async () => {
    const order = await placeOrder();
    const stream = await followStream(`${eshop.sidecarUrls.customer}/v1/orders/${order.id}/events`, {
      authorization: `Bearer ${buyer.token}`,
      'dapr-app-id': 'order',
      'dapr-api-token': eshop.tokens.dapr,
    });
    await stream.until('PENDING_PAYMENT', 3000);
    await pause(12_000);
    const payment = await submitProof(buyer, order.id);
    await stream.until('PAYMENT_SUBMITTED', 4000);
    await expectStatus(200, tryDecide(payment.id, 'reject'));
    await stream.until('REJECTED', 4000);
    await stream.ended;
  });

  it('end soon when the service stops, and go on where they were when it is back', async () => {
    const order = await placeOrder();
    const streams = await Promise.all(Array.from({ length: 5 }, () => follow(order.id, buyer.token)));
    await Promise.all(streams.map((stream) => stream.until('PENDING_PAYMENT')));
    const startTime = Date.now();
    await control.kill('order', 'SIGTERM');
    await Promise.all(streams.map((stream) => stream.ended));
    expect(Date.now() - startTime).toBeLessThan(2000);
    await control.untilReady('order');
    const resumedStream = await follow(order.id, buyer.token, { 'last-event-id': '1' });
    await cancel(buyer, order.id);
    await resumedStream.ended;
    expect(resumedStream.messages.map(({ data }) => data.status)).toEqual(['CANCELLED']);
  });
});
