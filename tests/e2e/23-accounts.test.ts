import { describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { comeBack } from './support/google.ts';
import { call, expectStatus } from './support/http.ts';
import { giveRoles, login, newCustomer, tokenOf } from './support/people.ts';
import { eshop } from './support/platform.ts';

/** How long a change of roles, of the policy or of a person's sessions may take to hold in every service. */
const withinMs = 5000;

describe('what an admin changes', () => {
  it('of somebody’s roles holds in other services within five seconds, both ways', async () => {
    const ada = await newCustomer();
    const stock = () => call('warehouse', 'GET /v1/stock', { token: ada.token });
    const sales = () => call('sales-report', 'GET /v1/sales', { token: ada.token });
    expect((await stock()).status).toBe(403);
    const version = await giveRoles(ada, { roles: ['manager'] });
    await eventually(
      async () => expect([(await stock()).status, (await sales()).status]).toEqual([200, 200]),
      withinMs,
    );
    await giveRoles(ada, { roles: ['customer'] }, version);
    await eventually(
      async () => expect([(await stock()).status, (await sales()).status]).toEqual([403, 403]),
      withinMs,
    );
  });

  it('finds people by what their name begins with', async () => {
    const ada = await newCustomer();
    const response = await call('auth', `GET /v1/users?q=${ada.username}`, { token: await tokenOf('admin') });
    expect(response).toMatchObject({
      status: 200,
      body: { items: [{ id: ada.id, roles: ['customer'] }], nextCursor: null },
    });
  });
});

describe('who ends all their sessions', () => {
  it('is nobody everywhere within five seconds, and somebody again after a login', async () => {
    const ada = await newCustomer();
    const { accessToken, refreshToken } = await login(ada.username, 'Very-secret-1');
    const orders = (token: string) => call('order', 'GET /v1/orders', { token });
    expect((await orders(accessToken)).status).toBe(200);
    const body = { refreshToken, everywhere: true };
    expect((await call('auth', 'POST /v1/auth/logout', { token: accessToken, body })).status).toBe(204);
    for (const token of [accessToken, ada.token]) {
      await eventually(async () => expect((await orders(token)).status).toBe(401), withinMs);
    }
    expect((await orders((await login(ada.username, 'Very-secret-1')).accessToken)).status).toBe(200);
  });
});

describe('who comes by Google', () => {
  it('is a customer of every service', async () => {
    const { body } = await call<{ url: string; state: string }>('auth', 'POST /v1/auth/google/start');
    const url = new URL(body.url);
    expect(url.searchParams.get('redirect_uri')).toBe(`${eshop.urls.customer}/login/google`);
    const code = await comeBack(url, `g${Date.now()}@eshop.test`);
    const tokens = await expectStatus(
      200,
      call<{ accessToken: string }>('auth', 'POST /v1/auth/google/exchange', { body: { code, state: body.state } }),
    );
    expect((await call('order', 'GET /v1/orders', { token: tokens.accessToken })).status).toBe(200);
    expect((await call('payment', 'GET /v1/payments', { token: tokens.accessToken })).status).toBe(403);
  });
});
