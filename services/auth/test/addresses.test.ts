import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmailClaims, type EmailClaims } from '../src/store/email-claims.ts';
import { createProfiles } from '../src/store/profiles.ts';
import { accountsFor, appToken, authTestTable, codeFor, runningAuth, stranger } from './servers.ts';

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
    const pool = accountsFor(table.table);
    const userId = await pool.signUp(ada);
    await pool.confirmAtOnce(ada);
    return userId;
  };

  it('that somebody else registered with costs nobody the account', async () => {
    const ada = stranger();
    const userId = await accountsFor(table.table).signUp(ada);
    expect(await register({ ...stranger(), email: ada.email })).toMatchObject({ status: 201 });
    const confirm = { username: ada.username, code: 'any' };
    expect(await auth.call('POST /v1/auth/confirm', { body: confirm })).toMatchObject({ status: 400 });
    expect(await accountsFor(table.table).find(ada.username)).toMatchObject({ userId });
  });

  it('goes from an account that is not confirmed to the one that has shown it to be its own', async () => {
    const ada = stranger();
    const userId = await confirmedElsewhere(ada);
    await register({ ...stranger(), email: ada.email });
    const me = await auth.call('GET /v1/users/me', { token: await logIn(ada) });
    expect(me).toMatchObject({ status: 200, body: { id: userId, email: ada.email } });
    expect(await claims.get(ada.email)).toMatchObject({ userId, username: ada.username });
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

  it('that a stranger signed up with is free for its owner at once, and whoever confirms first has it', async () => {
    const [eve, ada] = [stranger(), stranger()];
    const { email } = ada;
    await register({ ...eve, email });
    expect(await register(ada)).toMatchObject({ status: 201, body: { confirmed: false } });
    const confirm = async ({ username }: typeof ada) =>
      auth.call('POST /v1/auth/confirm', { body: { username, code: await codeFor(username) } });
    expect(await confirm(ada)).toMatchObject({ status: 204 });
    expect(await confirm(eve)).toMatchObject({ status: 409, body: { errors: [{ pointer: '/email' }] } });
    const byEmail = { login: email, password: ada.password };
    expect(await auth.call('POST /v1/auth/login', { body: byEmail })).toMatchObject({ status: 200 });
    expect(await accountsFor(table.table).find(eve.username), 'has no use').toBeUndefined();
    expect(await claims.get(email)).toMatchObject({ username: ada.username });
  });

  it('of two that are confirmed at once goes to one', async () => {
    const [ada, bob] = [stranger(), stranger()];
    const { email } = ada;
    for (const person of [ada, { ...bob, email }]) await register(person);
    const codes = await Promise.all([ada, bob].map(({ username }) => codeFor(username)));
    const answers = await Promise.all(
      [ada, bob].map(({ username }, at) => auth.call('POST /v1/auth/confirm', { body: { username, code: codes[at] } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('tells nobody whether it has an account', async () => {
    const ada = stranger();
    await register(ada);
    const body = { username: ada.username, code: await codeFor(ada.username) };
    expect(await auth.call('POST /v1/auth/confirm', { body })).toMatchObject({ status: 204 });
    const seenBy = async (email: string) => {
      const eve = { ...stranger(), email, password: 'Strangers-one-1' };
      const { userId: _, ...registeredProfile } = (await register(eve)).body;
      const logIn = (login: string) => auth.call('POST /v1/auth/login', { body: { login, password: eve.password } });
      const resent = await auth.call('POST /v1/auth/resend-code', { body: { username: eve.username } });
      const answers = [await logIn(email), await logIn(eve.username), resent];
      return { registered: registeredProfile, answers: answers.map((answer) => [answer.status, answer.body]) };
    };
    const unknown = await seenBy(stranger().email);
    expect(unknown.answers.map(([status]) => status)).toEqual([401, 403, 204]);
    expect(await seenBy(ada.email)).toEqual(unknown);
  });

  it('is sent a few codes an hour, whatever sign-ups and networks ask for them', async () => {
    const { email } = stranger();
    const from = (network: number) => ({
      'x-client-address': `198.51.100.${network}`,
      'dapr-api-token': appToken,
      'dapr-caller-app-id': 'customer',
    });
    const signUp = async (network: number) => {
      const eve = { ...stranger(), email };
      const { status, headers } = await auth.call('POST /v1/auth/register', { body: eve, headers: from(network) });
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      return { ...eve, status };
    };
    const statusesOf = async (network: number) =>
      [await signUp(network), await signUp(network), await signUp(network), await signUp(network)].map(
        ({ status }) => status,
      );
    expect(await statusesOf(1)).toEqual([201, 201, 201, 429]);
    const owner = await signUp(2);
    expect(owner.status, 'others are not refused for it').toBe(201);
    expect(await statusesOf(3)).toEqual([201, 201, 429, 429]);
    const code = await codeFor(owner.username);
    const resend = { body: { username: owner.username }, headers: from(4) };
    expect(await auth.call('POST /v1/auth/resend-code', resend)).toMatchObject({ status: 204 });
    await pause(1500); // the emulator writes what it sends a moment later
    expect(await codeFor(owner.username), 'not sent again').toBe(code);
  });

  it('is sent as many codes after sign-ups that were refused, which sent none', async () => {
    const { email } = stranger();
    const headers = {
      'x-client-address': '198.51.100.9',
      'dapr-api-token': appToken,
      'dapr-caller-app-id': 'customer',
    };
    const signUp = async (username = stranger().username) =>
      (await auth.call('POST /v1/auth/register', { body: { ...stranger(), email, username }, headers })).status;
    const takenUsername = stranger().username;
    expect(await signUp(takenUsername)).toBe(201);
    for (let time = 0; time < 4; time++) expect(await signUp(takenUsername)).toBe(409);
    expect([await signUp(), await signUp(), await signUp()]).toEqual([201, 201, 429]);
  });

  it('is not shared by accounts that have none', async () => {
    const profiles = createProfiles(table.client, table.table);
    for (const username of ['carl', 'dora']) {
      expect(await profiles.settle({ userId: username, username, email: '', name: username })).toBe(true);
      expect(await profiles.get(username)).toMatchObject({ username, email: '' });
    }
  });
});
