import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { createState } from '@eshop/service-kit/sidecar/state';
import { Pool } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventually } from './support/eventually.ts';
import { whileFrozen } from './support/frozen.ts';
import { newGoods } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { newCustomer, testPassword, tokenOf } from './support/people.ts';
import { control, eshop } from './support/platform.ts';
import { newVisitor, type Visitor } from './support/visitor.ts';

const sidecar = new Pool(eshop.sidecarUrls.customer);
const state = createState(sidecar, { 'dapr-api-token': eshop.tokens.dapr });
afterAll(() => sidecar.close());

const Stored = z.looseObject({});
const keyOf = (visitor: Visitor) =>
  `session-${createHash('sha256')
    .update(visitor.secret() ?? '')
    .digest('base64url')}`;

/** Has the access token of a visitor's session end in so many milliseconds, as far as the site knows. */
const endTokenIn = async (visitor: Visitor, ms: number) => {
  const storedSession = await state.get(keyOf(visitor), Stored);
  await state.set(keyOf(visitor), { ...storedSession, tokenUntil: Date.now() + ms, renewalUntil: 0 }, 3600);
};

const isLoggedIn = async (visitor: Visitor) => (await visitor.ask('/profile')).status === 200;
const withSecretOf = (visitor: Visitor) => newVisitor('customer', { 'eshop-customer': visitor.secret() ?? '' });

const loggedIn = async () => {
  const { username } = await newCustomer();
  const visitor = newVisitor('customer');
  expect((await visitor.logIn(username, testPassword)).status).toBe(303);
  return visitor;
};

describe('the state store', () => {
  it('writes over the version that was read, and over no other', async () => {
    const key = `test-${Date.now()}`;
    await state.set(key, { at: 1 }, 60);
    const first = await state.find(key, Stored);
    expect(await state.replace(key, { at: 2 }, 60, first?.etag ?? '')).toBe(true);
    expect(await state.replace(key, { at: 3 }, 60, first?.etag ?? '')).toBe(false);
    expect(await state.get(key, Stored)).toEqual({ at: 2 });
    await state.delete(key);
  });
});

describe('a logout', () => {
  it('wins over every save that is under way', { timeout: 240_000 }, async () => {
    for (let round = 0; round < 6; round += 1) {
      const visitor = await loggedIn();
      const old = withSecretOf(visitor);
      const save = (name: string) => withSecretOf(visitor).submit('/profile', { name, phone: '' });
      await Promise.all([save('Ada A'), save('Ada B'), save('Ada C'), visitor.press('/profile', 'Log out')]);
      await pause(300);
      expect(await isLoggedIn(old), `round ${round}`).toBe(false);
    }
  });

  it('wins over a page that renews the token', async () => {
    const visitor = await loggedIn();
    const [old, otherVisitor] = [withSecretOf(visitor), withSecretOf(visitor)];
    const page = await visitor.ask('/profile');
    await page.text();
    await endTokenIn(old, 30_000);
    const loading = await whileFrozen('auth', async () => {
      const firstRequest = old.ask('/orders');
      await pause(700);
      const out = otherVisitor.press('/profile', 'Log out');
      await pause(700);
      return Promise.all([firstRequest, out]);
    });
    await Promise.all(loading.map((response) => response.text()));
    await pause(1000);
    expect(await isLoggedIn(old)).toBe(false);
  });
});

describe('while auth cannot renew tokens', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await loggedIn();
  });

  const opensWithOldToken = async () => {
    await endTokenIn(visitor, 40_000);
    expect((await visitor.ask('/orders')).status).toBe(200);
    expect((await visitor.ask('/cart/state')).status).toBe(200);
  };
  const asksToTryAgain = async () => {
    await endTokenIn(visitor, -1000);
    const response = await visitor.ask('/orders');
    expect(response.status).toBe(307);
    expect(response.headers.get('location')).toBe('/try-again?next=%2Forders');
    const page = await visitor.ask('/try-again?next=%2Forders');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('We cannot check your login right now');
    expect(html).toContain('href="/orders"');
    expect((await visitor.ask('/cart/state')).status).toBe(503);
    expect((await visitor.ask('/orders/0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11/events')).status).toBe(503);
  };
  const isStillLoggedIn = () => eventually(async () => expect(await isLoggedIn(visitor)).toBe(true), 20_000);

  it('because Cognito or auth limits requests, nobody is logged out', async () => {
    await control.restart('auth', { env: { RATE_LIMIT_FACTOR: '0.0001' } });
    try {
      const usedToken = { body: { refreshToken: 'none' }, headers: {} };
      for (let count = 0; count < 3; count += 1) await call('auth', 'POST /v1/auth/refresh', usedToken);
      expect((await call('auth', 'POST /v1/auth/refresh', usedToken)).status).toBe(429);
      await opensWithOldToken();
      await asksToTryAgain();
    } finally {
      const { RATE_LIMIT_FACTOR = '1' } = eshop.environments.auth ?? {};
      await control.restart('auth', { env: { RATE_LIMIT_FACTOR } });
    }
    await isStillLoggedIn();
  });

  it('because it is down, nobody is logged out', async () => {
    await control.kill('auth', 'SIGTERM', { stay: true });
    try {
      await opensWithOldToken();
      await asksToTryAgain();
    } finally {
      await control.start('auth');
      await control.untilReady('auth');
    }
    await isStillLoggedIn();
  });
});

it('a session whose refresh token is refused ends', async () => {
  const visitor = await loggedIn();
  const storedSession = await state.get(keyOf(visitor), Stored);
  await state.set(keyOf(visitor), { ...storedSession, refreshToken: 'revoked', tokenUntil: Date.now() + 30_000 }, 3600);
  expect(await isLoggedIn(visitor)).toBe(false);
  expect((await visitor.ask('/orders')).headers.get('location')).toContain('/login');
});

it('a guest’s cart stays as it is when the role of the login may not order', async () => {
  const admin = { token: await tokenOf('admin') };
  const policy = () => expectStatus(200, call<Policy>('auth', 'GET /v1/policy', admin));
  const put = async (roles: Policy['roles']) => {
    const headers = { 'if-match': `"${(await policy()).version}"` };
    await expectStatus(200, call('auth', 'PUT /v1/policy', { ...admin, body: { roles }, headers }));
  };
  const rolesBefore = (await policy()).roles;
  const { product } = await newGoods(5);
  await put({
    ...rolesBefore,
    staff: (rolesBefore.staff ?? initialPolicy.roles.staff ?? []).filter((one) => one !== 'order:own'),
  });
  try {
    await pause(5000);
    const visitor = newVisitor('customer');
    const form = new FormData();
    form.append('productId', product.id);
    await visitor.ask('/cart/items', { method: 'POST', body: form, headers: { origin: visitor.url } });
    await visitor.logIn('staff@eshop.test', process.env.ESHOP_DEMO_PASSWORD ?? 'Eshop-demo-1');
    const response = await visitor.ask('/cart/state');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ cart: { lines: [] } });
  } finally {
    await put(rolesBefore);
  }
});
