import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { initialPolicy } from '@eshop/contracts/policy';
import { followPolicy, type PolicySource } from '@eshop/service-kit/auth/policy';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { voidingTokens } from '../src/domain/policy-users.ts';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole } from '../src/gateways/cognito/groups.ts';
import { createPolicies } from '../src/store/policies.ts';
import { policyKey, policyUserKey, policyUsersKind } from '../src/store/table.ts';
import { createEndSessions } from '../src/use-cases/end-sessions.ts';
import { createPolicyInForce } from '../src/use-cases/policy-in-force.ts';
import { appToken, authTestTable, runningAuth, settingsFor, stranger } from './servers.ts';

const count = 100_000;
const asCaller = { 'dapr-api-token': appToken, 'dapr-caller-app-id': 'order' };
const log = { warn: () => undefined };
const inADay = () => new Date(Date.now() + 86_400_000).toISOString();

type Table = Awaited<ReturnType<typeof authTestTable>>;

/** Writes what so many users leave who ended their sessions, one version each. */
const fill = async ({ client, table }: Table, from: number, to: number) => {
  const notBefore = new Date().toISOString();
  const item = (version: number) => ({
    ...policyUserKey(`u${version}`),
    policyUsers: policyUsersKind,
    userId: `u${version}`,
    changedIn: version,
    entry: { notBefore, expiresAt: inADay() },
  });
  let next = from;
  const writer = async () => {
    for (let at = next; at <= to; at = next) {
      next += 100;
      const versions = Array.from({ length: Math.min(100, to - at + 1) }, (_, index) => at + index);
      const TransactItems = versions.map((version) => ({ Put: { TableName: table, Item: item(version) } }));
      await client.send(new TransactWriteCommand({ TransactItems }));
    }
  };
  await Promise.all(Array.from({ length: 4 }, writer));
  await client.send(
    new PutCommand({ TableName: table, Item: { ...policyKey, version: to, roles: initialPolicy.roles } }),
  );
};

describe('the feed of a policy of 100,000 users', () => {
  let table: Table;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let follower: PolicySource;
  const polls: { status: number; bytes: number }[] = [];

  /** The sidecar of a service that calls auth without a detour, and counts what comes back. */
  const sidecar: Pick<Sidecar, 'invoke'> = {
    invoke: async (_app, _operation, { query, headers = {}, reply, unchanged }) => {
      const { status, body } = await auth.call(`GET /v1/policy?${new URLSearchParams(query)}`, {
        headers: { ...asCaller, ...headers },
      });
      polls.push({ status, bytes: body === undefined ? 0 : JSON.stringify(body).length });
      if (status === 304 && unchanged !== undefined) return unchanged;
      return reply.parse(body);
    },
  };
  const cost = (from: number) => {
    const newPolls = polls.slice(from);
    return { polls: newPolls.length, bytes: newPolls.reduce((sum, { bytes }) => sum + bytes, 0) };
  };

  beforeAll(async () => {
    table = await authTestTable();
    await fill(table, 2, count);
    auth = await runningAuth(table.table);
    follower = followPolicy(sidecar as Sidecar, log, { intervalMs: 200 });
    await vi.waitFor(async () => expect(follower.current().version).toBe(count), { timeout: 30_000 });
  }, 240_000);
  afterAll(async () => {
    follower?.stop();
    await auth?.stop();
    await table?.drop();
  });
  const newUser = async (role?: 'admin') => {
    const ada = stranger();
    const { body } = await auth.call('POST /v1/auth/register', { body: ada });
    const settings = settingsFor(table.table);
    if (role) await grantRole(createCognito(settings), settings.COGNITO_USER_POOL_ID, ada.username, role);
    const login = { login: ada.username, password: ada.password };
    const tokens = (await auth.call('POST /v1/auth/login', { body: login })).body;
    return {
      ...ada,
      id: body.userId as string,
      token: tokens.accessToken as string,
      refreshToken: tokens.refreshToken,
    };
  };

  it('is read whole once, in pages of bounded size', async () => {
    expect(Object.keys(follower.current().users)).toHaveLength(count - 1);
    expect(cost(0).bytes).toBeLessThan(10_000_000);
    const pages = polls.filter(({ status }) => status === 200);
    expect(pages.length).toBeLessThan(60);
    expect(Math.max(...pages.map(({ bytes }) => bytes))).toBeLessThan(500_000);
  });

  it('costs nothing while nothing changes, and a little for one change', async () => {
    await pause(600);
    const from = polls.length;
    await pause(1000);
    expect(cost(from).bytes).toBe(0);
    const ada = await newUser();
    const pollsBefore = polls.length;
    const body = { refreshToken: ada.refreshToken, everywhere: true };
    expect((await auth.call('POST /v1/auth/logout', { token: ada.token, body })).status).toBe(204);
    await vi.waitFor(() => expect(follower.current().users[ada.id]?.notBefore).toBeDefined(), { timeout: 5000 });
    expect(cost(pollsBefore).bytes).toBeLessThan(2000);
  });

  it('lets an admin take a role away, and edit the roles while users end their sessions', async () => {
    const [boss, ada] = [await newUser('admin'), await newUser()];
    const put = (roles: string[], version: number) =>
      auth.call(`PUT /v1/users/${ada.id}/roles`, {
        token: boss.token,
        body: { roles },
        headers: { 'if-match': `"${version}"` },
      });
    const grantResponse = await put(['manager'], 0);
    expect(grantResponse.status).toBe(200);
    const removalResponse = await put(['customer'], grantResponse.body.version);
    expect(removalResponse).toMatchObject({ status: 200, body: { roles: ['customer'] } });
    await vi.waitFor(() => expect(follower.current().users[ada.id]?.roles).toEqual(['customer']), { timeout: 5000 });
    const entry = await createPolicies(table.client, table.table).user(ada.id);
    expect(entry?.expiresAt, 'goes away by itself').toBeDefined();
    const { body: policyBody } = await auth.call('GET /v1/policy', { token: boss.token });
    expect(Object.keys(policyBody.users).length).toBeLessThanOrEqual(1000);
    expect(policyBody).toMatchObject({ hasMore: true });
    await auth.call('POST /v1/auth/logout', { token: ada.token, body: { refreshToken: 'none', everywhere: true } });
    const response = await auth.call('PUT /v1/policy', {
      token: boss.token,
      body: { roles: policyBody.roles },
      headers: { 'if-match': `"${policyBody.version}"` },
    });
    expect(response.status, 'no admin edited it meanwhile').toBe(200);
    const stale = await auth.call('PUT /v1/policy', {
      token: boss.token,
      body: { roles: policyBody.roles },
      headers: { 'if-match': `"${policyBody.version}"` },
    });
    expect(stale).toMatchObject({
      status: 412,
      body: { current: { version: response.body.version, by: boss.username } },
    });
  });

  it('takes an edit of 1,500 users, every one of them', async () => {
    const boss = await newUser('admin');
    const { body: policyBody } = await auth.call('GET /v1/policy', { token: boss.token });
    const users = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`staff${at}`, { roles: ['staff'] }]));
    const response = await auth.call('PUT /v1/policy', {
      token: boss.token,
      body: { roles: policyBody.roles, users },
      headers: { 'if-match': `"${policyBody.version}"` },
    });
    expect(response.status).toBe(200);
    await vi.waitFor(
      () => {
        const followedUsers = follower.current().users;
        expect(Object.keys(users).every((id) => followedUsers[id]?.roles?.[0] === 'staff')).toBe(true);
      },
      { timeout: 5000 },
    );
  });
});

describe('the policy of a table', () => {
  let table: Table;
  beforeAll(async () => {
    table = await authTestTable();
  });
  afterAll(() => table.drop());

  it('keeps the fields that a newer version wrote, in its head and in the entries of users', async () => {
    const policies = createPolicies(table.client, table.table);
    await policies.create(initialPolicy);
    const first = createPolicyInForce({ policies, log });
    await vi.waitFor(() => first.current(), { timeout: 10_000 });
    await first.change(() => ({ users: { u1: { roles: ['staff'], badge: 7 } } }));
    await table.client.send(
      new UpdateCommand({
        TableName: table.table,
        Key: policyKey,
        UpdateExpression: 'set tenant = :tenant',
        ExpressionAttributeValues: { ':tenant': { name: 'a' } },
      }),
    );
    await first.change(({ users }) => ({ users: { u1: { ...users.u1, notBefore: '2026-11-30T00:00:00.000Z' } } }));
    const { Item } = await table.client.send(new GetCommand({ TableName: table.table, Key: policyKey }));
    expect(Item).toMatchObject({ tenant: { name: 'a' }, version: 3 });
    const second = createPolicyInForce({ policies, log });
    await vi.waitFor(() => expect(second.current().users.u1).toMatchObject({ badge: 7, roles: ['staff'] }), {
      timeout: 10_000,
    });
    first.stop();
    second.stop();
  });

  it('gains a version a second from a user who ends their sessions 200 times at once, and lets an admin edit', async () => {
    const policies = createPolicies(table.client, table.table);
    await policies.create(initialPolicy);
    const policy = createPolicyInForce({ policies, log });
    const { version } = await vi.waitFor(() => policy.current(), { timeout: 10_000 });
    const endSessions = createEndSessions({
      accounts: { find: async () => undefined },
      sessions: { revokeAll: async () => undefined },
      policy,
      now: Date.now,
      nextSecond: async () => undefined,
    });
    const startTime = performance.now();
    const endings = Promise.allSettled(Array.from({ length: 200 }, () => endSessions('mallory', 'mallory')));
    await policy.replace(
      version,
      { id: 'boss' },
      () => ({ users: { u4: { roles: ['manager'] } } }),
      () => undefined,
    );
    const seconds = (performance.now() - startTime) / 1000;
    expect((await endings).filter(({ status }) => status === 'rejected')).toEqual([]);
    const versionsOfLogouts = policy.current().version - version - 1;
    expect(versionsOfLogouts).toBeLessThanOrEqual((performance.now() - startTime) / 1000 + 2);
    expect(seconds).toBeLessThan(5);
    policy.stop();
  });

  it('takes every change of users who end their sessions at once, at two replicas', async () => {
    const policies = createPolicies(table.client, table.table);
    await policies.create(initialPolicy);
    const replicas = [0, 1].map(() => createPolicyInForce({ policies, log, intervalMs: 100 }));
    await vi.waitFor(() => replicas.map((replica) => replica.current()), { timeout: 10_000 });
    const endedUserIds = Array.from({ length: 100 }, (_, at) => `many${at}`);
    const now = Date.now();
    await Promise.all(
      endedUserIds.map((id, at) => replicas[at % 2]?.change((current) => voidingTokens(current, id, now, now))),
    );
    await vi.waitFor(
      () => {
        for (const replica of replicas) expect(replica.current().users).toMatchObject(users(endedUserIds));
      },
      { timeout: 10_000 },
    );
    for (const replica of replicas) replica.stop();

    function users(ids: readonly string[]) {
      return Object.fromEntries(ids.map((id) => [id, { notBefore: new Date(now).toISOString() }]));
    }
  });

  it('is followed by what changed, and read whole where a change is no longer kept', async () => {
    const policies = createPolicies(table.client, table.table);
    const [writer, replica] = [0, 1].map(() => createPolicyInForce({ policies, log, intervalMs: 100 }));
    await vi.waitFor(() => [writer?.current(), replica?.current()], { timeout: 10_000 });
    const reads = vi.spyOn(policies, 'users');
    await writer?.change(() => ({ users: { u2: { roles: ['manager'] } } }));
    await vi.waitFor(() => expect(replica?.current().users.u2).toEqual({ roles: ['manager'] }), { timeout: 10_000 });
    expect(reads).not.toHaveBeenCalled();
    const version = (replica?.current().version ?? 0) + 1;
    const record = { ...policyUserKey('u3'), policyUsers: policyUsersKind, userId: 'u3', changedIn: version };
    const puts = [
      { ...record, entry: { roles: ['staff'] } },
      { ...policyKey, version, roles: initialPolicy.roles },
    ];
    for (const Item of puts) await table.client.send(new PutCommand({ TableName: table.table, Item }));
    await vi.waitFor(() => expect(replica?.current().users.u3).toEqual({ roles: ['staff'] }), { timeout: 10_000 });
    expect(reads).toHaveBeenCalled();
    writer?.stop();
    replica?.stop();
  });
});
