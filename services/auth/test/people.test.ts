import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { initialPolicy, permissions } from '@eshop/contracts/policy';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole, readGroups } from '../src/gateways/cognito/groups.ts';
import { createPolicies } from '../src/store/policies.ts';
import { createProfiles } from '../src/store/profiles.ts';
import { markKey, userKey } from '../src/store/table.ts';
import { authTestTable, emptyPool, runningAuth, settingsFor, stranger } from './servers.ts';

describe('people', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let pool: Awaited<ReturnType<typeof emptyPool>>;
  let replicas: Awaited<ReturnType<typeof runningAuth>>[];
  let cognito: ReturnType<typeof createCognito>;
  beforeAll(async () => {
    table = await authTestTable();
    pool = await emptyPool();
    replicas = await Promise.all([1, 2].map(() => runningAuth(table.table, 'auto', pool)));
    cognito = createCognito(settingsFor(table.table, 'auto', pool));
    await vi.waitFor(async () => expect((await call(0, 'GET /readyz')).status).not.toBe(404), { timeout: 10_000 });
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await table.drop();
    cognito.destroy();
  });
  const call = (at: number, ...given: Parameters<(typeof replicas)[number]['call']>) => {
    const replica = replicas[at];
    if (!replica) throw new Error('no replica');
    return replica.call(...given);
  };
  const registerPerson = async (given = {}) => {
    const ada = { ...stranger(), ...given };
    const { body } = await call(0, 'POST /v1/auth/register', { body: ada });
    return { ...ada, id: body.userId as string };
  };
  const tokenOf = async ({ username, password }: { username: string; password: string }): Promise<string> =>
    (await call(0, 'POST /v1/auth/login', { body: { login: username, password } })).body.accessToken;
  const admins: { id: string }[] = [];
  const admin = async () => {
    const ada = await registerPerson();
    await grantRole(cognito, pool.poolId, ada.username, 'admin');
    const registeredUser = { ...ada, token: await tokenOf(ada) };
    admins.push(registeredUser);
    return registeredUser;
  };
  const putRoles = (by: { token: string }, id: string, body: object, headers: Record<string, string> = {}, at = 0) =>
    call(at, `PUT /v1/users/${id}/roles`, { token: by.token, body, headers });
  const versionOf = async (id: string) =>
    (await createPolicies(table.client, table.table).user(id))?.rolesChange?.version ?? 0;
  const setRoles = async (by: { token: string }, id: string, body: object, at = 0) =>
    putRoles(by, id, body, { 'if-match': `"${await versionOf(id)}"` }, at);
  const editRoles = async (by: { token: string }, roles: object, users?: object) => {
    const { version, roles: previousRoles } = (await createPolicies(table.client, table.table).load()) ?? initialPolicy;
    const body = { roles: { ...previousRoles, ...roles }, ...(users && { users }) };
    return call(0, 'PUT /v1/policy', { token: by.token, headers: { 'if-match': `"${version}"` }, body });
  };

  it('are found by what their username, e-mail address or name begins with, each once, page by page', async () => {
    const boss = await admin();
    const mark = `q${Date.now()}`;
    const byName = await registerPerson({ name: `${mark.toUpperCase()} Rider` });
    const byEmail = await registerPerson({ email: `${mark}x@shop.test` });
    const byAll = await registerPerson({ username: `${mark}a`, email: `${mark}a@shop.test`, name: `${mark} a` });
    const search = async (query: string) => (await call(0, `GET /v1/users?${query}`, { token: boss.token })).body;
    const wholePage = await search(`q=${mark.toUpperCase()}`);
    expect(wholePage.items.map(({ id }: { id: string }) => id)).toEqual([byAll.id, byEmail.id, byName.id]);
    expect(wholePage.nextCursor).toBeNull();
    const seenIds: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await search(
        `q=${mark}&limit=1${cursor && `&cursor=${cursor}`}`,
      );
      seenIds.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seenIds).toEqual([byAll.id, byEmail.id, byName.id]);
    expect((await search('q=nobody-is-called-this')).items).toEqual([]);
    expect((await call(0, 'GET /v1/users?cursor=made-up', { token: boss.token })).status).toBe(400);
    expect((await call(0, 'GET /v1/users', { token: await tokenOf(byName) })).status).toBe(403);
  });

  it('show their roles as the list does', async () => {
    const boss = await admin();
    const { items } = (await call(1, `GET /v1/users?q=${boss.username}`, { token: boss.token })).body;
    expect(items).toMatchObject([{ id: boss.id, roles: ['admin'], warehouses: null }]);
  });

  it('whom an earlier version wrote are found after the first start, or their first look', async () => {
    const boss = await admin();
    const [earlierUser, during] = await Promise.all([registerPerson(), registerPerson()]);
    for (const { id } of [earlierUser, during]) await forgetKeys(id);
    const search = async ({ username }: { username: string }) =>
      (await call(0, `GET /v1/users?q=${username}`, { token: boss.token })).body.items;
    expect(await search(during)).toEqual([]);
    await call(0, 'GET /v1/users/me', { token: await tokenOf(during) });
    expect(await search(during)).toMatchObject([{ id: during.id }]);
    await table.client.send(new DeleteCommand({ TableName: table.table, Key: markKey('people-indexed-folded') }));
    const upgradedAuth = await runningAuth(table.table, 'auto', pool);
    await vi.waitFor(async () => expect(await search(earlierUser)).toMatchObject([{ id: earlierUser.id }]), {
      timeout: 5000,
    });
    await upgradedAuth.stop();
  });

  it('have new roles at once where they were given, and on every replica within two seconds', async () => {
    const [boss, ada] = await Promise.all([admin(), registerPerson()]);
    const token = await tokenOf(ada);
    const warehouse = '0199d0a2-7c1e-7b57-9c0a-3f3c1f6b2d11';
    const response = await setRoles(boss, ada.id, { roles: ['staff'], warehouses: [warehouse] });
    expect(response).toMatchObject({ status: 200, body: { id: ada.id, roles: ['staff'], warehouses: [warehouse] } });
    const me = (at: number) => call(at, 'GET /v1/users/me', { token });
    expect((await me(0)).body.roles).toEqual(['staff']);
    await vi.waitFor(async () => expect((await me(1)).body.roles).toEqual(['staff']), { timeout: 2000 });
    expect((await readGroups(cognito, pool.poolId)).staff?.has(ada.id), 'in the next token, too').toBe(true);
    expect(await setRoles(boss, ada.id, { roles: ['customer'] })).toMatchObject({
      body: { roles: ['customer'], warehouses: null },
    });
    expect((await readGroups(cognito, pool.poolId)).staff?.has(ada.id)).toBe(false);
  });

  it('are listed on every replica with the roles that another has just given', async () => {
    const [boss, ada] = await Promise.all([admin(), registerPerson()]);
    const listUsers = async (at: number) =>
      (await call(at, `GET /v1/users?q=${ada.username}`, { token: boss.token })).body.items[0];
    for (const roles of [['staff'], ['manager'], ['customer'], ['staff', 'manager']]) {
      const { version } = (await setRoles(boss, ada.id, { roles })).body;
      expect(await listUsers(1)).toMatchObject({ roles, version });
      const policy = await call(1, 'GET /v1/policy', { token: boss.token });
      expect(policy.body.version).toBeGreaterThanOrEqual(version);
    }
  });

  it('are changed by the version of their roles that was seen', async () => {
    const [boss, ada] = await Promise.all([admin(), registerPerson()]);
    const seenRoles = async () => {
      const { items } = (await call(0, `GET /v1/users?q=${ada.username}`, { token: boss.token })).body;
      return items[0].version as number;
    };
    const staff = { roles: ['staff'] };
    expect(await putRoles(boss, ada.id, staff)).toMatchObject({ status: 428 });
    expect(await putRoles(boss, ada.id, staff, { 'if-match': 'x' })).toMatchObject({ status: 400 });
    await vi.waitFor(async () => expect(await seenRoles()).toBe(0), { timeout: 10_000 }); // the index follows within a moment
    const response = await putRoles(boss, ada.id, staff, { 'if-match': '"0"' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe(`"${response.body.version}"`);
    expect(await seenRoles()).toBe(response.body.version);
    const stale = await putRoles(boss, ada.id, { roles: ['manager'] }, { 'if-match': '"0"' });
    const current = { status: 'staff', version: response.body.version, by: boss.username };
    expect(stale).toMatchObject({ status: 412, body: { current } });
    const body = { refreshToken: 'none', everywhere: true };
    await call(0, 'POST /v1/auth/logout', { token: await tokenOf(ada), body });
    const fresh = await putRoles(boss, ada.id, { roles: ['customer'] }, { 'if-match': `"${response.body.version}"` });
    expect(fresh.status, 'a logout is no change of roles').toBe(200);
  });

  it('who are nobody, or given what does not exist, are refused', async () => {
    const boss = await admin();
    expect(await setRoles(boss, 'nobody', { roles: ['staff'] })).toMatchObject({ status: 404 });
    const wrong = await setRoles(boss, boss.id, { roles: ['king'], warehouses: ['w'] });
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/roles/0' }, { pointer: '/warehouses/0' }] },
    });
    const ada = await registerPerson();
    expect(await setRoles({ token: await tokenOf(ada) }, ada.id, { roles: ['admin'] })).toMatchObject({ status: 403 });
  });

  it('always have an admin: of two who remove each other at once one stays, and the last one cannot go', async () => {
    const boss = await admin();
    const rival = await admin();
    for (const { id } of admins.filter((one) => one !== boss && one !== rival)) {
      expect((await setRoles(boss, id, { roles: ['customer'] })).status).toBe(200);
    }
    const responses = await Promise.all([
      setRoles(boss, rival.id, { roles: ['customer'] }, 0),
      setRoles(rival, boss.id, { roles: ['customer'] }, 1),
    ]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 403]);
    const winner = responses[0]?.status === 200 ? boss : rival;
    const own = await setRoles(winner, winner.id, { roles: ['manager'] });
    expect(own).toMatchObject({ status: 403, body: { type: '/problems/own-roles' } });
    await editRoles(winner, { manager: [...permissions] });
    const peer = await registerPerson();
    await setRoles(winner, peer.id, { roles: ['manager'] });
    const mia = { token: await tokenOf(peer) };
    const last = await setRoles(mia, winner.id, { roles: ['manager'] });
    expect(last).toMatchObject({ status: 409, body: { type: '/problems/last-admin' } });
    const { body: policy } = await call(0, 'GET /v1/policy', { token: winner.token });
    const headers = { 'if-match': `"${policy.version}"` };
    const lockingPolicy = { roles: policy.roles, users: { [winner.id]: { roles: ['staff'] } } };
    expect(await call(0, 'PUT /v1/policy', { token: mia.token, headers, body: lockingPolicy })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/users' }] },
    });
    const keptPolicy = await call(0, 'PUT /v1/policy', { token: winner.token, headers, body: { roles: policy.roles } });
    expect(keptPolicy.body.users, 'without users they stay').toEqual(policy.users);
    await editRoles(winner, { manager: initialPolicy.roles.manager ?? [] });
  });

  it('are found by the beginning of a name of any length', async () => {
    const boss = await admin();
    const mark = `n${Date.now()}`;
    const ada = await registerPerson();
    await createProfiles(table.client, table.table).update(ada.id, { name: `${mark}${'漢'.repeat(2000)}` });
    const findFirst = async () => (await call(0, `GET /v1/users?q=${mark}&limit=1`, { token: boss.token })).body;
    await vi.waitFor(async () => expect((await findFirst()).items).toMatchObject([{ id: ada.id }]), {
      timeout: 10_000,
    });
    const { nextCursor } = await findFirst();
    if (nextCursor) {
      const next = await call(0, `GET /v1/users?q=${mark}&limit=1&cursor=${nextCursor}`, { token: boss.token });
      expect(next).toMatchObject({ status: 200, body: { items: [] } });
    }
  });

  const forgetKeys = (id: string) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: userKey(id),
        UpdateExpression: 'remove kind, byUsername, byEmail, byName',
      }),
    );
});
