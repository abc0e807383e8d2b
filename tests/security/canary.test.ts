import { createHash, randomBytes, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Order } from '@eshop/contracts/order';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it } from 'vitest';
import { askPostgres } from '../e2e/support/databases.ts';
import { eventually } from '../e2e/support/eventually.ts';
import { whileFrozen } from '../e2e/support/frozen.ts';
import { newGoods } from '../e2e/support/goods.ts';
import { call, expectStatus } from '../e2e/support/http.ts';
import { deliver } from '../e2e/support/jobs.ts';
import { changeStatus, paymentOf, png, tryDecide, untilStatus } from '../e2e/support/orders.ts';
import { login, type Person, tokenOf } from '../e2e/support/people.ts';
import { eshop } from '../e2e/support/platform.ts';
import { newVisitor, type Visitor } from '../e2e/support/visitor.ts';
import { searchEverything } from './support/search/everything.ts';

const hex = randomBytes(5).toString('hex');
const password = `Canary-${hex}-1`;
const marks = {
  'e-mail address': `mark-${hex}@canary.test`,
  phone: `+1 9${randomInt(10 ** 8, 10 ** 9)}`,
  street: `${hex} Canary Lane`,
  note: `ring at ${hex}`,
  password,
  'wrong password': `Wrong-${hex}-1`,
  'file name': `receipt-${hex}.png`,
};
const address = {
  name: 'Ada Rider',
  street: marks.street,
  city: 'Springfield',
  state: 'IL',
  zip: '62701',
  phone: marks.phone,
  note: marks.note,
};

/** Where each may be, and nowhere else: what a person is called is auth's, where it is delivered to order's, a session the site's. */
const allowedPlaces = {
  'e-mail address': ['dynamodb eshop-auth'],
  phone: ['dynamodb eshop-auth', 'order_write public.orders'],
  street: ['dynamodb eshop-auth', 'order_write public.orders'],
  note: ['dynamodb eshop-auth', 'order_write public.orders'],
  password: [],
  'wrong password': [],
  'file name': [],
  'access token': [],
  'ID token': [],
  'refresh token': [],
  'access token of the site': ['state customer session'],
  'refresh token of the site': ['state customer session'],
  'secret of the cookie': [],
};

/** Cognito's own log, and that of its pages: stand-ins of another's service, whose codes a developer reads there. */
const standIns = (place: string) => ['log cognito.log', 'log hosted-login.log'].includes(place);

let ada: Person;
let tokens: Awaited<ReturnType<typeof login>>;
let visitor: Visitor;
let canaryOrder: Order;
beforeAll(async () => {
  const username = `mark${hex}`;
  const body = { username, email: marks['e-mail address'], password, name: 'Ada Rider' };
  const { userId } = await expectStatus(201, call<{ userId: string }>('auth', 'POST /v1/auth/register', { body }));
  tokens = await login(marks['e-mail address'], password);
  ada = { id: userId, username, token: tokens.accessToken };
  visitor = newVisitor('customer');
  await visitor.logIn(marks['e-mail address'], password);
});

const asAda = (operation: string, body?: unknown, headers?: Record<string, string>) =>
  call<Order>(operation.includes('/users') ? 'auth' : 'order', operation, {
    token: ada.token,
    body,
    ...(headers && { headers }),
  });

const proof = () => {
  const form = new FormData();
  form.append('file', new Blob([png]), marks['file name']);
  return call('payment', `POST /v1/payments/by-order/${canaryOrder.id}/proof`, { token: ada.token, body: form });
};

/** The tokens that the site keeps for this browser, out of the state store. */
const tokensOfSite = async () => {
  const [host = '', port] = (eshop.daprRedis?.host ?? '').split(':');
  const redis = new Redis({ host, port: Number(port), password: eshop.daprRedis?.password ?? '' });
  const key = createHash('sha256')
    .update(visitor.secret() ?? '')
    .digest('base64url');
  const session = JSON.parse((await redis.hget(`customer||session-${key}`, 'data')) ?? '{}') as Record<string, string>;
  redis.disconnect();
  return { accessToken: session.accessToken ?? '', refreshToken: session.refreshToken ?? '' };
};

describe('a marked person', () => {
  it('lives through all of it: profile, order, proof, approval, shipping, pages', async () => {
    await expectStatus(200, asAda('PATCH /v1/users/me', { phone: marks.phone, addresses: [address] }));
    const { product } = await newGoods(4);
    const items = [{ productId: product.id, quantity: 1 }];
    canaryOrder = await expectStatus(
      201,
      asAda('POST /v1/orders', { address, items }, { 'idempotency-key': `order-${hex}` }),
    );
    await expectStatus(201, proof());
    await expectStatus(200, tryDecide((await paymentOf(ada, canaryOrder.id)).id, 'approve'));
    await untilStatus(ada, canaryOrder.id, 'PAID');
    const shipment = { status: 'SHIPPED', note: 'on its way' };
    await expectStatus(200, changeStatus(canaryOrder.id, shipment));
    for (const path of [
      '/profile',
      '/orders',
      `/orders/${canaryOrder.id}`,
      '/checkout',
      `/vehicles?q=${encodeURIComponent(marks.street)}`,
    ])
      expect((await visitor.ask(path)).status, path).toBeLessThan(400);
    const admin = newVisitor('admin');
    await admin.logIn('admin', process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1');
    expect((await admin.ask(`/orders/${canaryOrder.id}`)).status).toBe(200);
    const searchResult = await admin.submit('/people', { q: marks['e-mail address'] });
    expect(searchResult.headers.get('location')).toMatch(/^\/people\?search=\d+$/);
    expect(await (await admin.ask(searchResult.headers.get('location') ?? '')).text()).toContain(ada.username);
    const resetRequest = await newVisitor('customer').submit('/forgot-password', { login: marks['e-mail address'] });
    expect(resetRequest.headers.get('location')).toBe('/reset-password');
  });

  it('is refused, wherever what is sent is wrong', async () => {
    const { 'e-mail address': email, 'wrong password': wrong } = marks;
    for (const body of [
      { login: email, password: wrong },
      { login: email, password: 7 },
      { login: email, password, extra: marks.phone },
      { login: [email], password },
    ])
      expect((await call('auth', 'POST /v1/auth/login', { body })).status).toBeGreaterThanOrEqual(400);
    expect((await visitor.submit('/login', { login: email, password: wrong })).status).toBe(200);
    expect(
      (await call('auth', 'POST /v1/auth/register', { body: { username: `x${hex}`, email, password, name: 'A' } }))
        .status,
    ).toBe(409);
    const bodies = [
      { address: { ...address, zip: 'x' } },
      { address: { ...address, [marks.phone]: 1 } },
      { address, items: [{ productId: marks.street, quantity: 1 }] },
    ];
    for (const body of bodies)
      expect((await asAda('POST /v1/orders', body, { 'idempotency-key': `bad-${hex}` })).status).toBe(400);
    expect((await asAda('PATCH /v1/users/me', { phone: `${marks.phone}x`, name: marks.street.repeat(9) })).status).toBe(
      400,
    );
    const brokenJson = `{"login":"${email}","password":"${password}","note":${marks.street}`;
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${tokens.accessToken}x`,
      cookie: `a=${visitor.secret()}`,
    };
    for (const app of ['auth', 'order', 'payment', 'cart'] as const) {
      const path = `/v1/nothing?q=${encodeURIComponent(email)}&token=${tokens.accessToken}`;
      expect((await fetch(`${eshop.urls[app]}${path}`, { method: 'POST', headers, body: brokenJson })).status).toBe(
        400,
      );
    }
    for (const q of [email, marks.phone, marks.street])
      await expectStatus(200, asAda(`GET /v1/orders?q=${encodeURIComponent(q)}`));
    expect(
      (await call('auth', 'POST /v1/auth/refresh', { body: { refreshToken: `${tokens.refreshToken}x` } })).status,
    ).toBe(401);
  });

  it('goes on while no database answers', async () => {
    const items = canaryOrder.lines.map(({ productId }) => ({ productId, quantity: 1 }));
    const late = { 'idempotency-key': `late-${hex}` };
    // Some are answered after three seconds, some wait for their database; all are logged in the end.
    const work = () =>
      Promise.race([
        Promise.allSettled([asAda('POST /v1/orders', { address, items }, late), asAda('GET /v1/orders'), proof()]),
        pause(6000),
      ]);
    await whileFrozen('postgres', () => whileFrozen('mysql', work));
    await eventually(() => expectStatus(200, asAda('GET /v1/orders')), 30_000);
  });

  it('stands in no log, event, dead letter, outbox, trace, metric, cache, name of a file, nor in another’s store', async () => {
    const query = "select data from outbox where topic = 'order-created' and data->>'orderId' = $1";
    const [event] = await askPostgres<{ data: { eventId: string } }>('order', 'POSTGRES_ORDER_WRITE_URL', query, [
      canaryOrder.id,
    ]);
    if (!event) throw new Error('order told of no order');
    await deliver('payment', 'payment-order-created-dead', event.data);
    const { accessToken, refreshToken } = await tokensOfSite();
    const findings = await searchEverything({
      ...marks,
      'access token': tokens.accessToken,
      'ID token': tokens.idToken,
      'refresh token': tokens.refreshToken,
      'access token of the site': accessToken,
      'refresh token of the site': refreshToken,
      'secret of the cookie': visitor.secret() ?? '',
      'id of the order': canaryOrder.id,
    });
    const { 'id of the order': everywhere = [], ...places } = findings;
    const [letter] = (await letters()).filter(({ eventId }) => eventId === event.data.eventId);
    await call('payment', `DELETE /v1/dead-letters/payment/${letter?.id}`, { token: await tokenOf('admin') });
    const ownPlaces = Object.entries(places).map(([name, some]) => [name, some.filter((place) => !standIns(place))]);
    expect(Object.fromEntries(ownPlaces)).toEqual(allowedPlaces);
    expect(everywhere, 'what is no secret is found, so the search works').toEqual(
      expect.arrayContaining([
        'log order.log',
        'order_write public.outbox',
        'payment dead_letters',
        'payment payments',
        'stream order-created',
      ]),
    );
    expect(readFileSync(eshop.everySpan, 'utf8'), 'traces were collected').toContain('"traceId"');
  });
});

const letters = async () => {
  const token = await tokenOf('admin');
  const path = 'GET /v1/dead-letters/payment?limit=100';
  return (await expectStatus(200, call<{ items: { id: string; eventId: string }[] }>('payment', path, { token })))
    .items;
};
