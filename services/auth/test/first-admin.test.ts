import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { createFindAccount } from '../src/gateways/cognito/find-account.ts';
import { isRoleHeld } from '../src/gateways/cognito/groups.ts';
import { createInvitations } from '../src/gateways/cognito/invitations.ts';
import { createEmailClaims } from '../src/store/email-claims.ts';
import { authTestTable, emptyPool, environmentFor, runningAuth, settingsFor, stranger } from './servers.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('../src/first-admin.ts', import.meta.url));

describe('the first admin', () => {
  const password = 'First-admin-1';
  const { username, email } = stranger();
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let pool: Awaited<ReturnType<typeof emptyPool>>;
  let cognito: ReturnType<typeof createCognito>;
  beforeEach(async () => {
    table = await authTestTable();
    pool = await emptyPool();
    auth = await runningAuth(table.table, 'code', pool);
    cognito = createCognito(settingsFor(table.table, 'code', pool));
  });
  afterEach(async () => {
    await auth.stop();
    await table.drop();
    cognito.destroy();
  });

  const makeFirstAdmin = async (given: Record<string, string> = {}) => {
    const environment = { FIRST_ADMIN_USERNAME: username.toUpperCase(), FIRST_ADMIN_EMAIL: email.toUpperCase() };
    const env = { ...environmentFor(table.table, 'code', pool), ...environment, ...given };
    return (await run(process.execPath, [script], { env })).stdout.trim();
  };
  const logIn = (login: string, secret = password) =>
    auth.call('POST /v1/auth/login', { body: { login, password: secret } });
  const profileOf = async (login: string) => {
    const { body } = await logIn(login);
    return (await auth.call('GET /v1/users/me', { token: body.accessToken })).body;
  };

  it('logs in by username and by e-mail address, has a profile, and is made once', async () => {
    expect(await makeFirstAdmin({ FIRST_ADMIN_PASSWORD: password })).toBe('the first admin: made');
    expect(await makeFirstAdmin({ FIRST_ADMIN_PASSWORD: 'Another-one-2' })).toBe('the first admin: there is one');
    for (const login of [username, email]) expect(await profileOf(login)).toMatchObject({ username, email });
    expect((await profileOf(email)).roles).toContain('admin');
  });

  it('is finished by a second run when the first died right after the invitation', async () => {
    await createInvitations(cognito, pool.poolId).invite({ username, email, name: username }, true);
    await makeFirstAdmin({ FIRST_ADMIN_PASSWORD: password });
    expect(await profileOf(email)).toMatchObject({ username, roles: expect.arrayContaining(['admin']) });
  });

  it('is invited by e-mail where no password is given, and has the address and the role from then on', async () => {
    await makeFirstAdmin({ ESHOP_ENV: 'cluster' });
    const account = await createFindAccount(cognito, pool.poolId)(username);
    expect(account).toMatchObject({ email, verified: true });
    expect(await createEmailClaims(table.client, table.table).get(email)).toMatchObject({ userId: account?.userId });
    expect(await isRoleHeld(cognito, pool.poolId, 'admin')).toBe(true);
  });

  it('is nobody who only registered under the name, whatever address he gave', async () => {
    for (const address of [email, `other-${email}`]) {
      await auth.call('POST /v1/auth/register', { body: { username, email: address, password, name: 'Mallory' } });
      await expect(makeFirstAdmin()).rejects.toThrow(
        `the account ${username} is there, but ${email} is not its verified`,
      );
    }
    expect(await isRoleHeld(cognito, pool.poolId, 'admin')).toBe(false);
  });

  it('gets no password from the environment outside of a local cluster', async () => {
    const creation = makeFirstAdmin({ ESHOP_ENV: 'cluster', FIRST_ADMIN_PASSWORD: password });
    await expect(creation).rejects.toThrow('FIRST_ADMIN_PASSWORD: only for ESHOP_ENV=local');
  });
});
