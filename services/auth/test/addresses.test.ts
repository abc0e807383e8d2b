import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unconfirmedMs } from '../src/domain/email-claim.ts';
import { createEmailClaims, type EmailClaims } from '../src/store/email-claims.ts';
import { createProfiles } from '../src/store/profiles.ts';
import { emailKey } from '../src/store/table.ts';
import { authTestTable, poolOf, runningAuth, stranger } from './servers.ts';

/** Where sign-ups need a code, so that an attacker's account stays unconfirmed. */
describe('an e-mail address', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let claims: EmailClaims;
  beforeAll(async () => {
    table = await authTestTable();
    auth = await runningAuth(table.table, 'code');
    claims = createEmailClaims(table.client, table.table);
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
  });
  const register = (body: object) => auth.call('POST /v1/auth/register', { body });
  const logIn = async ({ username, password }: ReturnType<typeof stranger>): Promise<string> =>
    (await auth.call('POST /v1/auth/login', { body: { login: username, password } })).body.accessToken;
  /** An account that nobody registered here, as from Cognito's console: the address is shown to be its own. */
  const confirmedElsewhere = async (ada: ReturnType<typeof stranger>) => {
    const pool = poolOf(table.table);
    const userId = await pool.signUp(ada);
    await pool.confirmAtOnce(ada);
    return userId;
  };

  it('that somebody else registered with costs nobody the account', async () => {
    const ada = stranger();
    const userId = await poolOf(table.table).signUp(ada);
    expect(await register({ ...stranger(), email: ada.email })).toMatchObject({ status: 201 });
    const confirm = { username: ada.username, code: 'any' };
    expect(await auth.call('POST /v1/auth/confirm', { body: confirm })).toMatchObject({ status: 400 });
    expect(await poolOf(table.table).find(ada.username)).toMatchObject({ userId });
  });

  it('goes from an account that is not confirmed to the one that has shown it to be its own', async () => {
    const ada = stranger();
    const userId = await confirmedElsewhere(ada);
    await register({ ...stranger(), email: ada.email });
    const me = await auth.call('GET /v1/users/me', { token: await logIn(ada) });
    expect(me).toMatchObject({ status: 200, body: { id: userId, email: ada.email } });
    expect(await claims.get(ada.email)).toMatchObject({ userId, username: ada.username });
    expect(await register({ ...stranger(), email: ada.email })).toMatchObject({ status: 409 });
  });

  it('of another confirmed account is refused, and both accounts stay', async () => {
    const ada = stranger();
    const bob = { ...stranger(), email: ada.email };
    await Promise.all([ada, bob].map(confirmedElsewhere));
    const me = async (who: typeof ada) => auth.call('GET /v1/users/me', { token: await logIn(who) });
    expect(await me(ada)).toMatchObject({ status: 200 });
    for (let time = 0; time < 2; time++) expect(await me(bob)).toMatchObject({ status: 409 });
    expect(await me(ada)).toMatchObject({ status: 200 });
  });

  it('of a sign-up that is never confirmed is free after a day', async () => {
    const ada = stranger();
    await register({ ...stranger(), email: ada.email });
    expect(await register(ada)).toMatchObject({ status: 409, body: { errors: [{ pointer: '/email' }] } });
    await aged(ada.email, unconfirmedMs);
    expect(await register(ada)).toMatchObject({ status: 201 });
    expect(await claims.get(ada.email)).toMatchObject({ username: ada.username });
  });

  it('is not shared by accounts that have none', async () => {
    const profiles = createProfiles(table.client, table.table);
    for (const username of ['carl', 'dora']) {
      expect(await profiles.settle({ userId: username, username, email: '', name: username })).toBe(true);
      expect(await profiles.get(username)).toMatchObject({ username, email: '' });
    }
  });

  const aged = (email: string, ms: number) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: emailKey(email),
        UpdateExpression: 'set claimedAt = claimedAt - :ms',
        ExpressionAttributeValues: { ':ms': ms },
      }),
    );
});
