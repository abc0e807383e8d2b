import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole } from '../src/gateways/cognito/groups.ts';
import { secondFactorKey } from '../src/store/table.ts';
import {
  appToken,
  authTestTable,
  codeFor,
  emptyPool,
  environmentFor,
  runningAuth,
  settingsFor,
  stranger,
} from './servers.ts';

const secondFactorRequired = { status: 403, body: { type: '/problems/second-factor-required' } };

describe('a second factor of staff', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let pool: Awaited<ReturnType<typeof emptyPool>>;
  let replicas: Awaited<ReturnType<typeof runningAuth>>[];
  let cognito: ReturnType<typeof createCognito>;
  const staffSettings = { SECOND_FACTOR: 'staff', SECOND_FACTOR_KEY: randomBytes(32).toString('base64') };
  beforeAll(async () => {
    table = await authTestTable();
    pool = await emptyPool();
    replicas = await Promise.all([1, 2].map(() => runningAuth(table.table, 'auto', pool, staffSettings)));
    cognito = createCognito(settingsFor(table.table, 'auto', pool, staffSettings));
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await table.drop();
    cognito.destroy();
  });
  type CallParameters = Parameters<(typeof replicas)[number]['call']>;
  const callAt = (at: number, ...parameters: CallParameters) => {
    const replica = replicas[at];
    if (!replica) throw new Error('no replica');
    return replica.call(...parameters);
  };
  const call = (...parameters: CallParameters) => callAt(0, ...parameters);
  const newAdmin = async () => {
    const ada = stranger();
    const { body } = await call('POST /v1/auth/register', { body: ada });
    await grantRole(cognito, pool.poolId, ada.username, 'admin');
    const logIn = async (): Promise<string> =>
      (await call('POST /v1/auth/login', { body: { login: ada.username, password: ada.password } })).body.accessToken;
    return { ...ada, id: body.userId as string, logIn };
  };
  const enroll = async (token: string) => call('POST /v1/auth/second-factor/enrollment', { token });
  const pass = (token: string, code: string) => call('POST /v1/auth/second-factor', { token, body: { code } });
  const people = (token: string, at = 0) => callAt(at, 'GET /v1/users', { token });
  const me = async (token: string) => (await call('GET /v1/users/me', { token })).body;
  const codeOf = (secret: string, steps = 0) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
  /** An admin with an authenticator app, and a session that has passed it. */
  const enrolledAdmin = async () => {
    const ada = await newAdmin();
    const token = await ada.logIn();
    const { secret } = (await enroll(token)).body;
    expect(await pass(token, codeOf(secret, -1))).toMatchObject({ status: 204 });
    return { ...ada, token, secret: secret as string };
  };

  it('gives a login its permissions, everywhere and for this session alone', async () => {
    const ada = await newAdmin();
    const token = await ada.logIn();
    expect(await people(token)).toMatchObject(secondFactorRequired);
    expect(await me(token)).toMatchObject({
      roles: ['admin'],
      permissions: ['profile:own', 'order:own', 'payment:own'],
      secondFactor: 'not-enrolled',
    });
    expect(await pass(token, '123456'), 'before an enrollment').toMatchObject({ status: 409 });
    const { body } = await enroll(token);
    expect(body.uri).toContain(`secret=${body.secret}`);
    expect(await pass(token, '12345')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/code' }] } });
    const code = codeOf(body.secret);
    expect(await pass(token, code)).toMatchObject({ status: 204 });
    for (const at of [0, 1]) expect(await people(token, at)).toMatchObject({ status: 200 });
    expect(await me(token)).toMatchObject({ secondFactor: 'passed' });
    const otherToken = await ada.logIn();
    expect(await people(otherToken)).toMatchObject(secondFactorRequired);
    expect(await me(otherToken)).toMatchObject({ secondFactor: 'needed' });
    expect(await pass(otherToken, code), 'a code is good once').toMatchObject({ status: 400 });
    expect(await pass(otherToken, codeOf(body.secret, 1))).toMatchObject({ status: 204 });
    for (const eachToken of [token, otherToken]) expect(await people(eachToken)).toMatchObject({ status: 200 });
  });

  it('is enrolled by the session that began it, and is not replaced by whoever has the password', async () => {
    const ada = await newAdmin();
    const [firstToken, secondToken] = [await ada.logIn(), await ada.logIn()];
    const secretBefore = (await enroll(secondToken)).body.secret;
    const { secret } = (await enroll(firstToken)).body;
    expect(secret).not.toBe(secretBefore);
    expect((await enroll(firstToken)).body.secret, 'shown again').toBe(secret);
    for (const code of [codeOf(secretBefore), codeOf(secret)])
      expect(await pass(secondToken, code)).toMatchObject({
        status: 409,
        body: { type: '/problems/second-factor-not-enrolled' },
      });
    expect(await pass(firstToken, codeOf(secret))).toMatchObject({ status: 204 });
    expect(await enroll(secondToken)).toMatchObject({ status: 409 });
    const { Item } = await table.client.send(new GetCommand({ TableName: table.table, Key: secondFactorKey(ada.id) }));
    expect(JSON.stringify(Item), 'encrypted').not.toContain(secret);
  });

  it('of two who send one code at once lets one pass', async () => {
    const { logIn, secret } = await enrolledAdmin();
    const tokens = [await logIn(), await logIn()];
    const code = codeOf(secret, 1);
    const responses = await Promise.all(tokens.map((token) => pass(token, code)));
    expect(responses.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  /** A code sent from an address, by way of the admin site. */
  const passFrom = (address: string, token: string, code: string) =>
    call('POST /v1/auth/second-factor', {
      token,
      body: { code },
      headers: { 'x-client-address': address, 'dapr-api-token': appToken, 'dapr-caller-app-id': 'admin' },
    });
  const auditOf = async (token: string, id: string): Promise<{ action: string }[]> =>
    (await call(`GET /v1/audit-log/auth?resource=user/${id}`, { token })).body.items;

  it('is not guessed: five wrong codes end the session that tried them, and lock other sessions and addresses too', async () => {
    const { logIn, token, secret, id } = await enrolledAdmin();
    const [stolenToken, otherToken] = [await logIn(), await logIn()];
    const attempts = await Promise.all(
      Array.from({ length: 8 }, (_, at) => passFrom(`198.51.100.${at}`, stolenToken, `00000${at}`)),
    );
    expect(attempts.map(({ status }) => status).sort()).toEqual([...Array(5).fill(400), ...Array(3).fill(429)]);
    await vi.waitFor(async () =>
      expect(await call('GET /v1/users/me', { token: stolenToken })).toMatchObject({ status: 401 }),
    );
    const lockedResponse = await passFrom('198.51.100.99', otherToken, codeOf(secret, 1));
    expect(lockedResponse, 'the right code').toMatchObject({
      status: 429,
      body: { type: '/problems/too-many-attempts' },
    });
    const retryAfter = Number(lockedResponse.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(800);
    expect(retryAfter).toBeLessThanOrEqual(900);
    expect(await people(token), 'a session that passed it').toMatchObject({ status: 200 });
    expect((await auditOf(token, id))[0]).toMatchObject({
      action: 'user.second-factor-locked',
      after: { failures: 5 },
    });
    const metrics = await Promise.all(replicas.map(({ metric }) => metric('second_factor_locks_total')));
    expect(metrics.join('\n').match(/^second_factor_locks_total [1-9]/gm), 'counted where it locked').toHaveLength(1);
  });

  it('lets its owner in from an address where they passed it before, whatever a stranger with the password tries', async () => {
    const { logIn, secret } = await enrolledAdmin();
    const stolenToken = await logIn();
    expect(await passFrom('203.0.113.5', await logIn(), codeOf(secret))).toMatchObject({ status: 204 });
    await Promise.all(Array.from({ length: 6 }, (_, at) => passFrom(`198.51.100.${at}`, stolenToken, `00000${at}`)));
    expect(await passFrom('203.0.113.5', await logIn(), codeOf(secret, 1))).toMatchObject({ status: 204 });
  });

  it('is reset by somebody else who manages users and has no less, which the audit log tells', async () => {
    const [ada, boss] = [await enrolledAdmin(), await enrolledAdmin()];
    const reset = (token: string, id: string) => call(`DELETE /v1/users/${id}/second-factor`, { token });
    expect(await reset(ada.token, ada.id)).toMatchObject({ status: 403 });
    expect(await reset(await boss.logIn(), ada.id)).toMatchObject(secondFactorRequired);
    for (let time = 0; time < 2; time++) expect(await reset(boss.token, ada.id)).toMatchObject({ status: 204 });
    const items = await auditOf(boss.token, ada.id);
    expect(items.map(({ action }) => action)).toEqual([
      'user.second-factor-reset',
      'user.second-factor-reset',
      'user.second-factor-enrolled',
    ]);
  });

  it('that is reset leaves a stranger neither a session nor the password to enroll an app of their own', async () => {
    const [ada, boss] = [await enrolledAdmin(), await enrolledAdmin()];
    const stolenToken = await ada.logIn();
    expect(await me(stolenToken)).toMatchObject({ secondFactor: 'needed' });
    const reset = call(`DELETE /v1/users/${ada.id}/second-factor`, { token: boss.token });
    const racedPass = await vi.waitUntil(async () => {
      const enrollments = await Promise.all(
        [0, 1].map((at) => callAt(at, 'POST /v1/auth/second-factor/enrollment', { token: stolenToken })),
      );
      return enrollments.every(({ status }) => status === 401) || enrollments.find(({ status }) => status === 200);
    }, 10_000);
    expect(racedPass, 'no replica lets an old session enroll, at any moment').toBe(true);
    expect(await reset).toMatchObject({ status: 204 });
    for (const token of [stolenToken, ada.token]) {
      expect(await enroll(token)).toMatchObject({ status: 401 });
      expect(await me(token)).toMatchObject({ status: 401 });
    }
    const logIn = (password: string) => call('POST /v1/auth/login', { body: { login: ada.username, password } });
    expect(await logIn(ada.password)).toMatchObject({ status: 401 });
    await call('POST /v1/auth/forgot-password', { body: { login: ada.username } });
    const code = await codeFor(ada.username, undefined, pool.poolId);
    const body = { login: ada.username, code, password: 'Another-one-2' };
    expect(await call('POST /v1/auth/reset-password', { body })).toMatchObject({ status: 204 });
    const token = (await logIn('Another-one-2')).body.accessToken;
    const { secret } = (await enroll(token)).body;
    expect(await pass(token, codeOf(secret))).toMatchObject({ status: 204 });
    expect(await people(token)).toMatchObject({ status: 200 });
  });

  it('is reset by the command as at the admin site', async () => {
    const ada = await enrolledAdmin();
    const environment = { ...process.env, ...environmentFor(table.table, 'auto', pool, staffSettings) };
    const command = fileURLToPath(new URL('../src/reset-second-factor.ts', import.meta.url));
    await promisify(execFile)(process.execPath, [command, ada.username], { env: environment });
    expect(await me(ada.token)).toMatchObject({ status: 401 });
    expect(await call('POST /v1/auth/login', { body: { login: ada.username, password: ada.password } })).toMatchObject({
      status: 401,
    });
    const { Item } = await table.client.send(new GetCommand({ TableName: table.table, Key: secondFactorKey(ada.id) }));
    expect(Item).toBeUndefined();
    const boss = await enrolledAdmin();
    expect((await auditOf(boss.token, ada.id))[0]).toMatchObject({
      action: 'user.second-factor-reset',
      by: { id: 'system' },
    });
  });

  it('is not reset of somebody who is not there', async () => {
    const boss = await enrolledAdmin();
    expect(await call('DELETE /v1/users/nobody/second-factor', { token: boss.token })).toMatchObject({ status: 404 });
  });

  it('needs a key to keep its secrets, or auth does not start', () => {
    const start = (key: object) => settingsFor(table.table, 'auto', pool, { SECOND_FACTOR: 'staff', ...key });
    for (const key of [{}, { SECOND_FACTOR_KEY: 'c2hvcnQ=' }]) expect(() => start(key)).toThrow('SECOND_FACTOR_KEY');
  });

  it('is asked of no customer', async () => {
    const ada = stranger();
    await call('POST /v1/auth/register', { body: ada });
    const { accessToken } = (
      await call('POST /v1/auth/login', { body: { login: ada.username, password: ada.password } })
    ).body;
    expect(await me(accessToken)).not.toHaveProperty('secondFactor');
  });
});
