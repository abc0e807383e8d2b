import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authTestTable, codeFor, runningAuth, stranger } from './servers.ts';

/** A browser at the hosted pages: keeps cookies, logs in as whoever, comes back with what the address holds. */
const visit = async (url: string, person: Record<string, string>) => {
  const cookies = new Map<string, string>();
  const go = async (address: URL, body?: URLSearchParams): Promise<URL> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body && { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.status} at ${address}: ${await response.text()}`);
    return new URL(location, address);
  };
  const form = await go(new URL(url));
  const resumedLogin = await go(form, new URLSearchParams(person));
  return (await go(resumedLogin)).searchParams;
};

describe('Google login', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  beforeAll(async () => {
    table = await authTestTable();
    auth = await runningAuth(table.table, 'code');
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
  });
  const post = (path: string, body?: object) => auth.call(`POST /v1/auth/${path}`, body ? { body } : {});
  const start = async () => (await post('google/start')).body as { url: string; state: string };
  const returnFromGoogle = async (person: Record<string, string>) => {
    const { url, state } = await start();
    const back = await visit(url, person);
    expect(back.get('state')).toBe(state);
    return { code: back.get('code') ?? '', state };
  };
  const me = (token: string) => auth.call('GET /v1/users/me', { token });

  it('makes a customer at the first time, and finds them again', async () => {
    const { email } = stranger();
    const first = await post('google/exchange', await returnFromGoogle({ email, name: 'Gina Google' }));
    expect(first).toMatchObject({ status: 200, body: { refreshToken: expect.any(String), expiresIn: 3600 } });
    const profile = await me(first.body.accessToken);
    expect(profile).toMatchObject({ status: 200, body: { email, name: 'Gina Google', roles: ['customer'] } });
    const secondLogin = await post(
      'google/exchange',
      await returnFromGoogle({ email: email.toUpperCase(), name: 'Gina' }),
    );
    expect((await me(secondLogin.body.accessToken)).body.id).toBe(profile.body.id);
    const renewal = await post('refresh', { refreshToken: secondLogin.body.refreshToken });
    expect((await me(renewal.body.accessToken)).status).toBe(200);
    expect(await post('logout', { refreshToken: secondLogin.body.refreshToken })).toMatchObject({ status: 204 });
    expect(await post('refresh', { refreshToken: secondLogin.body.refreshToken })).toMatchObject({ status: 401 });
  });

  it('takes a state and its code once, and together', async () => {
    const firstExchange = await returnFromGoogle({ email: stranger().email });
    expect(await post('google/exchange', { ...firstExchange, state: 'made-up' })).toMatchObject({ status: 400 });
    const otherLogin = await start();
    expect(
      await post('google/exchange', { ...firstExchange, state: otherLogin.state }),
      'another verifier',
    ).toMatchObject({
      status: 401,
    });
    const ownExchange = await returnFromGoogle({ email: stranger().email });
    const responses = await Promise.all([post('google/exchange', ownExchange), post('google/exchange', ownExchange)]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await post('google/exchange', { code: 'made-up', state: (await start()).state })).toMatchObject({
      status: 401,
    });
  });

  it('asks with PKCE, a nonce and a state that are never the same', async () => {
    const [firstLogin, two] = [await start(), await start()].map(({ url }) => new URL(url).searchParams);
    expect(firstLogin?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(firstLogin?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(firstLogin?.get(name)).not.toBe(two?.get(name));
    }
  });

  it('gets nobody into an account with a password that has the address, whoever was first', async () => {
    const ada = stranger();
    await post('register', ada);
    await post('confirm', { username: ada.username, code: await codeFor(ada.username) });
    const response = await post('google/exchange', await returnFromGoogle({ email: ada.email }));
    expect(response).toMatchObject({ status: 409, body: { type: '/problems/password-login-exists' } });
    const { email } = stranger();
    await post('google/exchange', await returnFromGoogle({ email }));
    const late = { ...stranger(), email };
    expect(await post('register', late)).toMatchObject({ status: 201 });
    expect(await post('confirm', { username: late.username, code: await codeFor(late.username) })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/email' }] },
    });
    expect(await post('google/exchange', await returnFromGoogle({ email }))).toMatchObject({ status: 200 });
  });

  it('takes an address from who registered with it but never showed it to be theirs', async () => {
    const squatter = stranger();
    await post('register', squatter);
    expect(await post('google/exchange', await returnFromGoogle({ email: squatter.email }))).toMatchObject({
      status: 200,
    });
  });

  it('refuses an address that Google has not verified, and names of its accounts for sign-ups', async () => {
    const response = await post(
      'google/exchange',
      await returnFromGoogle({ email: stranger().email, unverified: 'on' }),
    );
    expect(response).toMatchObject({ status: 403, body: { type: '/problems/email-not-verified' } });
    expect(await post('register', { ...stranger(), username: 'google_123' })).toMatchObject({
      status: 409,
      body: { errors: [{ pointer: '/username' }] },
    });
  });
});
