import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimMs } from '../src/domain/email-claim.ts';
import { createEmailClaims, type EmailClaims } from '../src/store/email-claims.ts';
import { userKey } from '../src/store/table.ts';
import { accountsFor, authTestTable, runningAuth, stranger } from './servers.ts';

describe('accounts', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let claims: EmailClaims;
  beforeAll(async () => {
    table = await authTestTable();
    auth = await runningAuth(table.table);
    claims = createEmailClaims(table.client, table.table);
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
  });
  const register = (body: object) => auth.call('POST /v1/auth/register', { body });
  const logIn = (login: string, password = 'Eshop-demo-1') =>
    auth.call('POST /v1/auth/login', { body: { login, password } });
  /** An account as it is left by a process that died right after Cognito made it. */
  const signUpOnly = (ada: ReturnType<typeof stranger>) => accountsFor(table.table).signUp(ada);

  it('logs in by username and by e-mail address, whatever their case', async () => {
    const ada = stranger();
    expect(await register(ada)).toMatchObject({ status: 201, body: { confirmed: true } });
    for (const login of [ada.username, ada.email, ada.username.toUpperCase(), ada.email.toUpperCase()]) {
      expect(await logIn(login)).toMatchObject({ status: 200, body: { expiresIn: expect.any(Number) } });
    }
  });

  it('logs in whatever blanks a keyboard puts around the login, but not around the password', async () => {
    const ada = stranger();
    expect(await register({ ...ada, username: ` ${ada.username}`, email: `${ada.email}\u00a0` })).toMatchObject({
      status: 201,
    });
    for (const login of [`${ada.username} `, ` ${ada.email}`, `${ada.email}\u200b`, `\t${ada.email}\n`])
      expect(await logIn(login), JSON.stringify(login)).toMatchObject({ status: 200 });
    expect(await logIn(ada.username, `${ada.password} `)).toMatchObject({ status: 401 });
  });

  it('says the same to an unknown login and to a wrong password', async () => {
    const ada = stranger();
    await register(ada);
    const answers = await Promise.all([
      logIn(ada.username, 'wrong'),
      logIn(ada.email, 'wrong'),
      logIn('nobody-at-all'),
      logIn('nobody@shop.test'),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, body: answers[0]?.body });
  });

  it('registers a username and an e-mail address once, and names the field that is taken', async () => {
    const ada = stranger();
    await register(ada);
    const sameEmail = await register({ ...stranger(), email: ada.email.toUpperCase() });
    expect(sameEmail).toMatchObject({ status: 409, body: { errors: [{ pointer: '/email' }] } });
    const otherPerson = stranger();
    const sameName = await register({ ...otherPerson, username: ada.username.toUpperCase() });
    expect(sameName).toMatchObject({ status: 409, body: { errors: [{ pointer: '/username' }] } });
    expect(await register(otherPerson), 'the refused address is free again').toMatchObject({ status: 201 });
  });

  it('lets one of ten have an address that all want at once', async () => {
    const { email } = stranger();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register({ ...stranger(), email })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
  });

  it('frees an address whose registration died before the account was made', async () => {
    const ada = stranger();
    await claims.claim({ email: ada.email, username: 'somebody-else', claimedAt: Date.now() });
    expect(await register(ada)).toMatchObject({ status: 409, body: { errors: [{ pointer: '/email' }] } });
    const bob = stranger();
    await claims.claim({ email: bob.email, username: 'somebody-else', claimedAt: Date.now() - claimMs });
    expect(await register(bob)).toMatchObject({ status: 201 });
  });

  it('finishes at login a registration that died after the account was made', async () => {
    const ada = stranger();
    await claims.claim({ ...ada, claimedAt: Date.now() });
    const userId = await signUpOnly(ada);
    expect(await register({ ...stranger(), email: ada.email })).toMatchObject({ status: 409 });
    const { body } = await logIn(ada.email);
    const me = await auth.call('GET /v1/users/me', { token: body.accessToken });
    expect(me).toMatchObject({ status: 200, body: { id: userId, email: ada.email, name: ada.name } });
    expect(await claims.get(ada.email)).toMatchObject({ userId });
  });

  it('leaves an account whose address went to another while its process slept', async () => {
    const ada = stranger();
    await signUpOnly(ada);
    await claims.claim({ email: ada.email, username: 'somebody-else', claimedAt: Date.now() });
    for (let time = 0; time < 2; time++) expect(await logIn(ada.username)).toMatchObject({ status: 409 });
  });

  it('refreshes tokens until the session is ended, and ends it as often as one likes', async () => {
    const ada = stranger();
    await register(ada);
    const { refreshToken } = (await logIn(ada.username)).body;
    const refresh = () => auth.call('POST /v1/auth/refresh', { body: { refreshToken } });
    expect(await refresh()).toMatchObject({ status: 200, body: { refreshToken, accessToken: expect.any(String) } });
    for (let time = 0; time < 2; time++) {
      expect(await auth.call('POST /v1/auth/logout', { body: { refreshToken } })).toMatchObject({ status: 204 });
    }
    expect(await refresh()).toMatchObject({ status: 401 });
  });

  it('keeps a profile that its owner changes', async () => {
    const ada = stranger();
    await register(ada);
    const token = (await logIn(ada.username)).body.accessToken;
    const address = {
      name: 'Ada',
      street: '1 Main St',
      city: 'Springfield',
      state: 'IL',
      zip: '62701',
      phone: '5550100',
    };
    const changes = { phone: '+1 217 555 0100', addresses: [address] };
    const response = await auth.call('PATCH /v1/users/me', { token, body: changes });
    expect(response).toMatchObject({ status: 200, body: { ...changes, name: ada.name, roles: ['customer'] } });
    expect((await auth.call('GET /v1/users/me', { token })).body).toEqual(response.body);
    const wrong = await auth.call('PATCH /v1/users/me', { token, body: { email: 'a@b.test', phone: 'x' } });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/phone' }, { pointer: '/email' }] } });
  });

  it('keeps the fields of a profile that a newer version wrote', async () => {
    const ada = stranger();
    const id = (await register(ada)).body.userId;
    const token = (await logIn(ada.username)).body.accessToken;
    await table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: userKey(id),
        UpdateExpression: 'set badge = :badge',
        ExpressionAttributeValues: { ':badge': { color: 'gold' } },
      }),
    );
    expect((await auth.call('PATCH /v1/users/me', { token, body: { name: 'Ada G' } })).status).toBe(200);
    const { Item } = await table.client.send(new GetCommand({ TableName: table.table, Key: userKey(id) }));
    expect(Item).toMatchObject({ name: 'Ada G', badge: { color: 'gold' } });
  });

  it('loses no change of a profile to another one', async () => {
    const ada = stranger();
    await register(ada);
    const token = (await logIn(ada.username)).body.accessToken;
    const patch = (body: object, version?: number) =>
      auth.call('PATCH /v1/users/me', {
        token,
        body,
        headers: version === undefined ? {} : { 'if-match': `"${version}"` },
      });
    const me = await auth.call('GET /v1/users/me', { token });
    expect(me).toMatchObject({ body: { version: 1 } });
    expect(me.headers.get('etag')).toBe('"1"');
    const responses = await Promise.all([patch({ name: 'Ada A' }, 1), patch({ name: 'Ada B' }, 1)]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await patch({ phone: '+1 217 555 0100' })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await patch({}, 1)).toMatchObject({ status: 412 });
    const address = { name: 'A', street: 'S', city: 'C', state: 'IL', zip: '62701', phone: '5550100' };
    expect((await patch({ addresses: Array(20).fill(address) })).body.addresses).toHaveLength(20);
    const many = await patch({ addresses: Array(21).fill(address) });
    expect(many).toMatchObject({ status: 400, body: { errors: [{ pointer: '/addresses' }] } });
  });
});

describe('where sign-ups need a code', () => {
  it('lets nobody in before it came back, and tells nobody whether a username exists', async () => {
    const table = await authTestTable();
    const auth = await runningAuth(table.table, 'code');
    const ada = stranger();
    const answer = await auth.call('POST /v1/auth/register', { body: ada });
    expect(answer).toMatchObject({ status: 201, body: { confirmed: false } });
    const logIn = (login: string) => auth.call('POST /v1/auth/login', { body: { login, password: ada.password } });
    expect(await logIn(ada.username)).toMatchObject({ status: 403 });
    expect(await logIn(ada.email), 'nobody’s yet').toMatchObject({ status: 401 });
    const confirm = (username: string) => auth.call('POST /v1/auth/confirm', { body: { username, code: 'wrong' } });
    const response = await confirm(ada.username);
    expect(response).toMatchObject({ status: 400, body: { errors: [{ pointer: '/code' }] } });
    expect((await confirm('nobody-at-all')).body).toEqual(response.body);
    await auth.stop();
    await table.drop();
  });
});
