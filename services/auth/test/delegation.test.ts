import { randomUUID } from 'node:crypto';
import { initialPolicy, Policy, permissions } from '@eshop/contracts/policy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole } from '../src/gateways/cognito/groups.ts';
import { createPolicies } from '../src/store/policies.ts';
import { appToken, authTestTable, emptyPool, runningAuth, settingsFor, stranger } from './servers.ts';

describe('a manager who may manage users and edit the policy', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let pool: Awaited<ReturnType<typeof emptyPool>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let cognito: ReturnType<typeof createCognito>;
  beforeAll(async () => {
    table = await authTestTable();
    pool = await emptyPool();
    auth = await runningAuth(table.table, 'auto', pool);
    cognito = createCognito(settingsFor(table.table, 'auto', pool));
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
    cognito.destroy();
  });
  const registerPerson = async () => {
    const ada = stranger();
    const { body } = await auth.call('POST /v1/auth/register', { body: ada });
    return { ...ada, id: body.userId as string };
  };
  const tokenOf = async ({ username, password }: { username: string; password: string }): Promise<string> =>
    (await auth.call('POST /v1/auth/login', { body: { login: username, password } })).body.accessToken;
  const admin = async () => {
    const ada = await registerPerson();
    await grantRole(cognito, pool.poolId, ada.username, 'admin');
    return { ...ada, token: await tokenOf(ada) };
  };
  const policyFeed = async (): Promise<Policy> => {
    const headers = { 'dapr-api-token': appToken, 'dapr-caller-app-id': 'payment' };
    return Policy.parse((await auth.call('GET /v1/policy?since=0', { headers })).body);
  };
  const policies = () => createPolicies(table.client, table.table);
  const setRoles = async (by: { token: string }, id: string, body: object) => {
    const version = (await policies().user(id))?.rolesChange?.version ?? 0;
    return auth.call(`PUT /v1/users/${id}/roles`, { token: by.token, body, headers: { 'if-match': `"${version}"` } });
  };
  const editRoles = async (by: { token: string }, roles: object, users?: object) => {
    const { version, roles: previousRoles } = (await policies().load()) ?? initialPolicy;
    const body = { roles: { ...previousRoles, ...roles }, ...(users && { users }) };
    return auth.call('PUT /v1/policy', { token: by.token, headers: { 'if-match': `"${version}"` }, body });
  };

  it('gives nobody more than they have, themselves least of all', async () => {
    const [boss, peer, ada, staff] = [
      await admin(),
      await registerPerson(),
      await registerPerson(),
      await registerPerson(),
    ];
    const manager = initialPolicy.roles.manager ?? [];
    await setRoles(boss, peer.id, { roles: ['manager'] });
    await editRoles(boss, { manager: [...manager, 'user:manage', 'policy:read', 'policy:edit'] });
    const mia = { token: await tokenOf(peer) };
    const beyond = { status: 403, body: { type: '/problems/beyond-own-permissions' } };
    expect(await setRoles(mia, peer.id, { roles: ['admin'] })).toMatchObject({ status: 403 });
    expect(await setRoles(mia, ada.id, { roles: ['admin'] })).toMatchObject(beyond);
    expect(await setRoles(mia, boss.id, { roles: ['customer'] })).toMatchObject(beyond);
    expect(await setRoles(mia, staff.id, { roles: ['staff'] })).toMatchObject({
      status: 200,
      body: { editable: true },
    });
    const selling = await editRoles(mia, { customer: [...(initialPolicy.roles.customer ?? []), 'payment:manage'] });
    expect(selling).toMatchObject({ ...beyond, body: { errors: [{ pointer: '/roles/customer' }] } });
    expect(await editRoles(mia, { manager: [...permissions] })).toMatchObject(beyond);
    expect(await editRoles(mia, { admin: ['policy:read', 'policy:edit', 'user:manage'] })).toMatchObject(beyond);
    for (const permission of ['product:edit', 'stock:manage', 'sales:read'])
      expect(
        await editRoles(mia, { admin: permissions.filter((one) => one !== permission) }),
        permission,
      ).toMatchObject({
        ...beyond,
        body: { errors: [{ pointer: '/roles/admin' }] },
      });
    for (const id of [ada.id, peer.id])
      expect(await editRoles(mia, {}, { [id]: { roles: ['admin'] } })).toMatchObject({ status: 403 });
    expect(await editRoles(mia, {}, { [boss.id]: { notBefore: '2999-01-01T00:00:00.000Z' } })).toMatchObject(beyond);
    expect(await editRoles(mia, { staff: ['profile:own', 'stock:read', 'sales:read'] })).toMatchObject({ status: 200 });
    const page = (await auth.call(`GET /v1/users?q=${boss.username}`, { token: mia.token })).body;
    expect(page).toMatchObject({ items: [{ editable: false }], grantableRoles: ['customer', 'staff', 'manager'] });
    await editRoles(boss, { manager: [...manager, 'policy:read', 'policy:edit'] });
    const response = await editRoles(mia, {}, { [staff.id]: { roles: ['customer'] } });
    expect(response, 'without user:manage').toMatchObject({ status: 403, body: { type: '/problems/forbidden' } });
    await editRoles(boss, { manager, staff: initialPolicy.roles.staff ?? [] });
  });

  it('who is bound to warehouses binds whomever they give a role to', async () => {
    const [boss, giver, ada, bob] = [
      await admin(),
      await registerPerson(),
      await registerPerson(),
      await registerPerson(),
    ];
    const [north, south] = [randomUUID(), randomUUID()];
    const { manager = [], staff = [] } = initialPolicy.roles;
    // A staff that may do all that managers may, so that the role of managers is within it.
    await editRoles(boss, { staff: [...new Set([...manager, 'user:manage'])], manager });
    await setRoles(boss, giver.id, { roles: ['staff'], warehouses: [north] });
    const sam = { token: await tokenOf(giver) };
    const beyond = { status: 403, body: { type: '/problems/beyond-own-permissions' } };
    for (const warehouses of [null, [south], [north, south]])
      expect(await setRoles(sam, ada.id, { roles: ['manager'], warehouses })).toMatchObject(beyond);
    const boundResponse = { status: 200, body: { warehouses: [north] } };
    expect(await setRoles(sam, ada.id, { roles: ['manager'], warehouses: [north] })).toMatchObject(boundResponse);
    expect(await setRoles(sam, bob.id, { roles: ['manager'] }), 'without naming any').toMatchObject(boundResponse);
    for (const { id } of [ada, bob]) expect((await policies().user(id))?.warehouses).toEqual([north]);
    expect(await setRoles(boss, ada.id, { roles: ['manager'] })).toMatchObject({ body: { warehouses: null } });
    await editRoles(boss, { manager, staff });
  });

  it('is named in the feed as who gave a role or a permission, with those who gave them theirs', async () => {
    const [boss, peer, ada] = [await admin(), await registerPerson(), await registerPerson()];
    const startTime = Date.now();
    await setRoles(boss, peer.id, { roles: ['admin'] });
    await setRoles({ token: await tokenOf(peer) }, ada.id, { roles: ['admin', 'staff'] });
    const { users } = await policyFeed();
    expect(users[boss.id]?.grants).toBeUndefined();
    expect(users[peer.id]?.grants).toEqual({ admin: { at: expect.any(String), by: [boss.id] } });
    expect(users[ada.id]?.grants?.admin?.by).toEqual([peer.id, boss.id]);
    expect(Date.parse(users[ada.id]?.grants?.admin?.at ?? '')).toBeGreaterThanOrEqual(startTime - 1000);
    await setRoles(boss, ada.id, { roles: ['admin'] });
    expect((await policyFeed()).users[ada.id]?.grants).toEqual({ admin: users[ada.id]?.grants?.admin });

    const staff = initialPolicy.roles.staff ?? [];
    await editRoles(boss, { staff: [...staff, 'payment:manage'] });
    const staffGrants = (await policyFeed()).permissionGrants?.staff;
    expect(staffGrants?.['payment:manage']).toEqual({ at: expect.any(String), by: [boss.id] });
    await editRoles(boss, { staff });
    expect((await policyFeed()).permissionGrants?.staff).not.toHaveProperty(['payment:manage']);
  });
});
