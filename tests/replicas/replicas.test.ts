import type { OrderEvent } from '@eshop/contracts/order';
import type { Product } from '@eshop/contracts/product';
import { type AppId, apps } from '@eshop/topology';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from '../../tools/ops/audit/audit.ts';
import { readLedger } from '../../tools/ops/audit/ledger.ts';
import { openStores } from '../../tools/ops/audit/stores.ts';
import { followStream } from '../e2e/support/event-stream.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { paidOrder, place, submitProof, tryDecide } from '../e2e/support/orders.ts';
import { newCustomer, tokenOf } from '../e2e/support/people.ts';
import { control, eshop } from '../e2e/support/platform.ts';

const stores = openStores(eshop.environments);
afterAll(() => stores.close());

/** Requests to each replica of an app by itself. */
const atEachReplica = <Body>(app: AppId, path: string, headers: Record<string, string>) =>
  Promise.all(
    eshop.replicas[app].map(async (url) => {
      const response = await fetch(`${url}${path}`, { headers });
      return { status: response.status, body: (await response.json()) as Body };
    }),
  );

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** The sum of a counter over all labels that match. */
const counter = async (url: string, name: RegExp) => {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n').filter((line) => name.test(line));
  return lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};

describe('two replicas of an app', () => {
  it.each(apps.map(({ id }) => id))('of %s are both ready', async (id) => {
    expect(eshop.replicas[id]).toHaveLength(2);
    expect((await atEachReplica(id, '/readyz', {})).map(({ status }) => status)).toEqual([200, 200]);
  });

  it('share the requests to its address', async () => {
    const { product } = await newGoods(1);
    const countHandled = () =>
      Promise.all(eshop.replicas.product.map((url) => counter(url, /^http_request_duration_seconds_count/)));
    const countBefore = await countHandled();
    for (let sentCount = 0; sentCount < 20; sentCount++)
      await expectStatus(200, call('product', `GET /v1/products/${product.id}`));
    const handledAfter = await countHandled();
    for (const [index, count] of handledAfter.entries())
      expect(count - (countBefore[index] ?? 0)).toBeGreaterThanOrEqual(8);
  });

  it('share the events of its topics', async () => {
    const { product } = await newGoods(40);
    const buyer = await newCustomer();
    for (let orders = 0; orders < 12; orders++) await place(buyer, { productId: product.id });
    const consumedCounts = await Promise.all(
      eshop.replicas.payment.map((url) => counter(url, /^events_processed_total.*taken/)),
    );
    for (const count of consumedCounts) expect(count).toBeGreaterThan(0);
  });

  it('show a product to its editor as another replica has just written it', async () => {
    const { product } = await newGoods(1);
    const token = await tokenOf('admin');
    await atEachReplica('product', `/v1/products/${product.id}`, {});
    let { version } = product;
    for (const name of ['Comet', 'Falcon', 'Zephyr']) {
      const edit = { token, body: { name }, headers: { 'if-match': `"${version}"` } };
      ({ version } = await expectStatus(200, call<Product>('product', `PATCH /v1/products/${product.id}`, edit)));
      const shownProducts = await atEachReplica<Product>('product', `/v1/products/${product.id}`, bearer(token));
      expect(shownProducts.map(({ body }) => [body.name, body.version])).toEqual([
        [name, version],
        [name, version],
      ]);
    }
  });

  /** As a pod ends: the app and its sidecar. An event that this sidecar has in hand goes to the other one after six seconds. */
  const replica = ['order', 'order-sidecar'];

  it('show an order’s progress on streams at each of them, and on from the last event at another', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const path = `/v1/orders/${order.id}/events`;
    const streams = await Promise.all(
      eshop.replicas.order.map((url) => followStream(`${url}${path}`, bearer(buyer.token))),
    );
    const payment = await submitProof(buyer, order.id);
    await Promise.all(streams.map((stream) => stream.until('PAYMENT_SUBMITTED', 5000)));
    await Promise.all(replica.map((name) => control.kill(name, 'SIGTERM', { stay: true })));
    try {
      const resumedStream = await followStream(`${eshop.urls.order}${path}`, {
        ...bearer(buyer.token),
        'last-event-id': '2',
      });
      await expectStatus(200, tryDecide(payment.id, 'approve'));
      await resumedStream.until('PAID');
      expect(resumedStream.messages.map(({ data }: { data: OrderEvent }) => data.status)).toEqual(['PAID']);
      resumedStream.close();
      await expectStatus(200, call('order', `GET /v1/orders/${order.id}`, { token: buyer.token }));
    } finally {
      for (const stream of streams) stream.close();
      await Promise.all(replica.map((name) => control.start(name)));
      await control.untilReady('order');
    }
  });

  it('show a cart that is no older than the version that its reader has', async () => {
    const { product } = await newGoods(9);
    const { token } = await newCustomer();
    for (let quantity = 1; quantity <= 5; quantity++) {
      const path = `PUT /v1/cart/items/${product.id}`;
      const cart = await expectStatus(200, call<{ version: number }>('cart', path, { token, body: { quantity } }));
      const headers = { ...bearer(token), 'x-cart-version': String(cart.version) };
      const carts = await atEachReplica('cart', '/v1/cart', headers);
      for (const { body } of carts) expect(body).toMatchObject({ lines: [{ quantity }] });
    }
  });

  it('process each event once, as the audit of all stores shows', async () => {
    const { product } = await newGoods(5);
    await paidOrder(await newCustomer(), product.id);
    expect(await audit(stores, { ledger: readLedger(eshop.ledger), settleMs: 60_000 })).toEqual([]);
  });
});
