import type { AppId } from '@eshop/topology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPostgres } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { address, orderOf } from './support/orders.ts';
import { newCustomer, type Person, testPassword } from './support/people.ts';
import { beginTrace, type LogLine, linesWith } from './support/traces.ts';
import { newVisitor } from './support/visitor.ts';

/** What an order's click brings about, each with the app in whose log it stands. */
const steps: readonly [app: AppId, path: RegExp][] = [
  ['customer', /^\/checkout$/],
  ['auth', /^\/v1\/users\/me$/],
  ['order', /^\/v1\/orders$/],
  ['cart', /^\/internal\/carts\//],
  ['product', /^\/internal\/snapshots$/],
  ['warehouse', /^\/internal\/reservations\//],
  ['order', /^\/events\/order-created$/],
  ['payment', /^\/events\/order-created$/],
  ['cart', /^\/events\/order-created$/],
  ['product', /^\/events\/product-quantity-updated$/],
];

let click: Awaited<ReturnType<typeof beginTrace>>;
let buyer: Person;
const site = newVisitor('customer');
let orderId = '';
beforeAll(async () => {
  const { product } = await newGoods(2);
  buyer = await newCustomer();
  const { token } = buyer;
  await expectStatus(200, call('auth', 'PATCH /v1/users/me', { token, body: { addresses: [address] } }));
  await expectStatus(200, call('cart', `PUT /v1/cart/items/${product.id}`, { token, body: { quantity: 1 } }));
  await site.logIn(buyer.username, testPassword);
  click = await beginTrace();
  const { headers } = await site.press('/checkout', 'Order and pay', { traceparent: click.traceparent });
  orderId = /\/orders\/([0-9a-f-]{36})\?placed=1$/.exec(headers.get('location') ?? '')?.[1] ?? '';
});
afterAll(() => click?.forget());

const lineOf = (lines: readonly LogLine[], app: AppId, path: RegExp) =>
  lines.find((line) => line.app === app && line.msg === 'request' && path.test(line.path ?? ''));

describe('the trace of a click that orders', () => {
  it('leads to an order', async () => {
    expect((await orderOf(buyer, orderId)).status).toBe('PENDING_PAYMENT');
  });

  it.each(steps)('is in the log of %s at %s', async (app, path) => {
    await eventually(async () => expect(lineOf(click.lines(), app, path), String(path)).toBeDefined());
  });

  it('lies with the event in the outbox', async () => {
    const query = "select traceparent from outbox where topic = 'order-created' and data->>'orderId' = $1";
    const rows = await askPostgres<{ traceparent: string }>('order', 'POSTGRES_ORDER_WRITE_URL', query, [orderId]);
    expect(rows.map(({ traceparent }) => traceparent.split('-')[1])).toEqual([click.traceId]);
  });

  it('has spans of every sidecar on the way, to the deliveries, none of which hangs in the air', async () => {
    await eventually(async () => {
      const spans = await click.spans();
      const from = (name: RegExp) => [
        ...new Set(spans.filter((span) => name.test(span.name)).map((span) => span.localEndpoint.serviceName)),
      ];
      expect(from(/./)).toEqual(
        expect.arrayContaining(['auth', 'cart', 'customer', 'order', 'payment', 'product', 'warehouse']),
      );
      expect(from(/^pubsub\/order-created/)).toEqual(expect.arrayContaining(['cart', 'order', 'payment']));
      const loggedSpans = click.lines().map(({ spanId = '' }) => spanId);
      const knownSpans = new Set([click.spanId, ...loggedSpans, ...spans.map(({ id }) => id)]);
      expect(spans.filter(({ parentId = 'none' }) => !knownSpans.has(parentId))).toEqual([]);
    }, 30_000);
  });
});

it('every line about the order says so, in a field of its own, and in which trace', async () => {
  await eventually(async () => {
    const loggedApps = new Set(click.lines().flatMap((line) => (line.orderId === orderId ? [line.app] : [])));
    expect([...loggedApps].sort()).toEqual(
      expect.arrayContaining(['cart', 'customer', 'order', 'payment', 'warehouse']),
    );
  });
  const about = linesWith(orderId);
  expect(about.length).toBeGreaterThan(5);
  expect(about.filter((line) => line.orderId !== orderId || !line.traceId)).toEqual([]);
});

it('a page that cannot be shown is in the site’s log, too, in its trace', async () => {
  const visit = await beginTrace();
  const headers = { traceparent: visit.traceparent };
  const { status } = await whileFrozen('redis-dapr', () => site.ask('/orders?secret=1', { headers }));
  await visit.forget();
  expect(status).toBe(307);
  const line = visit.lines().find(({ msg }) => msg === 'the session is unavailable');
  expect(line).toMatchObject({ app: 'customer', path: '/orders' });
  expect(JSON.stringify(line)).not.toContain('secret');
});
