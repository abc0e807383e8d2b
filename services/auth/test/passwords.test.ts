import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxWrongAttempts } from '../src/domain/sent-code.ts';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { createInvitations } from '../src/gateways/cognito/invitations.ts';
import {
  appToken,
  authTestTable,
  codeFor,
  runningAuth,
  settingsFor,
  stranger,
  temporaryPasswordOf,
} from './servers.ts';

describe('passwords', () => {
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
  const post = (path: string, body: object, token?: string) =>
    auth.call(`POST /v1/auth/${path}`, { body, ...(token && { token }) });
  const registerPerson = async () => {
    const ada = stranger();
    await post('register', ada);
    await post('confirm', { username: ada.username, code: await codeFor(ada.username) });
    return ada;
  };
  const logIn = (login: string, password: string) => post('login', { login, password });

  it('are followed by a code, of which another is sent when it is asked for', async () => {
    const ada = stranger();
    await post('register', ada);
    const first = await codeFor(ada.username);
    expect(await post('resend-code', { username: ada.username.toUpperCase() })).toMatchObject({ status: 204 });
    const second = await codeFor(ada.username, first);
    expect(await post('confirm', { username: ada.username, code: first })).toMatchObject({ status: 400 });
    expect(await post('confirm', { username: ada.username, code: second })).toMatchObject({ status: 204 });
    expect(await logIn(ada.username, ada.password)).toMatchObject({ status: 200 });
  });

  it('are set anew by a code, by username or e-mail address, and end all sessions', async () => {
    const ada = await registerPerson();
    const { accessToken } = (await logIn(ada.email, ada.password)).body;
    const me = (token: string) => auth.call('GET /v1/users/me', { token });
    expect(await me(accessToken)).toMatchObject({ status: 200 });
    expect(await post('forgot-password', { login: `${ada.email.toUpperCase()} ` })).toMatchObject({ status: 204 });
    const code = await codeFor(ada.username);
    const reset = {
      login: ` ${ada.email}`,
      code: ` ${code.slice(0, 3)} ${code.slice(3)}\n`,
      password: 'Another-one-2',
    };
    expect(await post('reset-password', { ...reset, code: '0' })).toMatchObject({ status: 400 });
    expect(await post('reset-password', reset)).toMatchObject({ status: 204 });
    expect(await post('reset-password', reset), 'a code is good once').toMatchObject({ status: 400 });
    expect(await me(accessToken), 'made before').toMatchObject({ status: 401 });
    expect(await logIn(ada.username, ada.password)).toMatchObject({ status: 401 });
    const fresh = await logIn(ada.username, 'Another-one-2');
    expect(await me(fresh.body.accessToken), 'made at once after it').toMatchObject({ status: 200 });
  });

  it('that were forgotten tell nobody whether a login exists', async () => {
    const ada = await registerPerson();
    for (const login of [ada.username, ada.email, 'nobody-at-all', 'nobody@shop.test']) {
      expect(await post('forgot-password', { login })).toMatchObject({ status: 204 });
    }
    expect(await post('resend-code', { username: 'nobody-at-all' })).toMatchObject({ status: 204 });
    const responses = await Promise.all(
      [ada.username, 'nobody-at-all'].map((login) =>
        post('reset-password', { login, code: '1', password: 'Another-one-2' }),
      ),
    );
    expect(responses[0]).toMatchObject({ status: 400, body: { errors: [{ pointer: '/code' }] } });
    expect(responses[1]?.body).toEqual(responses[0]?.body);
  });

  it('that were forgotten are followed by one code in minutes, which many wrong ones make useless', async () => {
    const ada = await registerPerson();
    const forgot = (login: string) => post('forgot-password', { login });
    await forgot(ada.username);
    const first = await codeFor(ada.username);
    expect(await forgot(ada.email), 'asked for again').toMatchObject({ status: 204 });
    expect(await codeFor(ada.username), 'but not sent again').toBe(first);
    const reset = (code: string, at: number) =>
      auth.call('POST /v1/auth/reset-password', {
        body: { login: at % 2 ? ada.email : ada.username, code, password: 'Another-one-2' },
        headers: {
          'x-client-address': `198.51.100.${at}`,
          'dapr-api-token': appToken,
          'dapr-caller-app-id': 'customer',
        },
      });
    const wrong = await Promise.all(Array.from({ length: maxWrongAttempts }, (_, at) => reset('0', at)));
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([400]));
    expect(await reset(first, 100), 'the right one').toEqual({ ...wrong[0], headers: expect.anything() });
    await forgot(ada.email);
    const second = await codeFor(ada.username, first); // a new one is sent at once
    expect(await reset(second, 101)).toMatchObject({ status: 204 });
    expect(await logIn(ada.username, 'Another-one-2')).toMatchObject({ status: 200 });
  });

  it('of a sign-up are confirmed by a code that many wrong ones make useless, and another replaces', async () => {
    const ada = stranger();
    await post('register', ada);
    const code = await codeFor(ada.username);
    const confirm = (of: string, at: number) =>
      auth.call('POST /v1/auth/confirm', {
        body: { username: ada.username, code: of },
        headers: {
          'x-client-address': `198.51.100.${at}`,
          'dapr-api-token': appToken,
          'dapr-caller-app-id': 'customer',
        },
      });
    await Promise.all(Array.from({ length: maxWrongAttempts }, (_, at) => confirm('0', at)));
    expect(await confirm(code, 100)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/code' }] } });
    expect(await post('resend-code', { username: ada.username })).toMatchObject({ status: 204 });
    expect(await confirm(await codeFor(ada.username, code), 101)).toMatchObject({ status: 204 });
  });

  it('that were forgotten are set by the right code from the owner’s own address, whatever strangers tried', async () => {
    const ada = await registerPerson();
    const from = (address: string) => ({
      'x-client-address': address,
      'dapr-api-token': appToken,
      'dapr-caller-app-id': 'customer',
    });
    const login = { login: ada.username, password: ada.password };
    await auth.call('POST /v1/auth/login', { body: login, headers: from('198.51.100.200') });
    await post('forgot-password', { login: ada.username });
    const body = { login: ada.email, code: await codeFor(ada.username), password: 'Another-one-2' };
    const reset = (code: string, address: string) =>
      auth.call('POST /v1/auth/reset-password', { body: { ...body, code }, headers: from(address) });
    await Promise.all(Array.from({ length: maxWrongAttempts + 1 }, (_, at) => reset('0', `198.51.100.${at}`)));
    expect(await reset(body.code, '198.51.100.200')).toMatchObject({ status: 204 });
  });

  it('of an invited account are chosen at its first login', async () => {
    const { username, email } = stranger();
    const { COGNITO_USER_POOL_ID } = settingsFor(table.table);
    const invitations = createInvitations(createCognito(settingsFor(table.table)), COGNITO_USER_POOL_ID);
    await invitations.invite({ username, email, name: username }, false);
    const challenge = await logIn(username, await temporaryPasswordOf(username));
    expect(challenge).toMatchObject({ status: 403, body: { type: '/problems/password-change-required' } });
    const newPassword = { login: username, session: challenge.body.session, password: 'First-one-123' };
    expect(await post('first-password', { ...newPassword, password: 'short' })).toMatchObject({ status: 400 });
    expect(await post('first-password', newPassword)).toMatchObject({
      status: 200,
      body: { accessToken: expect.any(String) },
    });
    expect(await logIn(username, 'First-one-123')).toMatchObject({ status: 200 });
  });

  it('end with a logout from everywhere, which needs the access token', async () => {
    const ada = await registerPerson();
    const [firstSession, secondSession] = await Promise.all(
      [1, 2].map(async () => (await logIn(ada.username, ada.password)).body),
    );
    const everywhere = { refreshToken: firstSession.refreshToken, everywhere: true };
    expect(await post('logout', everywhere)).toMatchObject({ status: 401 });
    expect(await post('logout', everywhere, firstSession.accessToken)).toMatchObject({ status: 204 });
    for (const token of [firstSession.accessToken, secondSession.accessToken]) {
      expect(await auth.call('GET /v1/users/me', { token })).toMatchObject({ status: 401 });
    }
  });
});
