import { setTimeout as pause } from 'node:timers/promises';
import { initialPolicy } from '@eshop/contracts/policy';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole } from '../src/gateways/cognito/groups.ts';
import { appToken, authTestTable, runningAuth, settingsFor, stranger } from './servers.ts';

const asCaller = { 'dapr-api-token': appToken, 'dapr-caller-app-id': 'order' };

describe('the policy', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let replicas: Awaited<ReturnType<typeof runningAuth>>[];
  let token: string;
  beforeAll(async () => {
    table = await authTestTable();
    replicas = await Promise.all([runningAuth(table.table), runningAuth(table.table)]);
    for (const at of [0, 1])
      await vi.waitFor(async () => expect((await feed(at)).status).toBe(200), { timeout: 10_000 });
    token = await admin();
  });
  afterAll(async () => {
    await Promise.all(replicas.map(({ stop }) => stop()));
    await table.drop();
  });
  const replica = (at: number) => {
    const chosenReplica = replicas[at];
    if (!chosenReplica) throw new Error(`no replica ${at}`);
    return chosenReplica;
  };
  const feed = (at: number, headers = {}) =>
    replica(at).call('GET /v1/policy', { headers: { ...asCaller, ...headers } });
  const put = (at: number, body: unknown, headers = {}) => replica(at).call('PUT /v1/policy', { token, body, headers });
  const admin = async () => {
    const ada = stranger();
    const settings = settingsFor(table.table);
    await replica(0).call('POST /v1/auth/register', { body: ada });
    await grantRole(createCognito(settings), settings.COGNITO_USER_POOL_ID, ada.username, 'admin');
    const login = { login: ada.username, password: ada.password };
    return (await replica(0).call('POST /v1/auth/login', { body: login })).body.accessToken;
  };

  it('starts as the initial one, made once by whichever replica is first', async () => {
    expect((await feed(0)).body).toEqual(initialPolicy);
    expect((await feed(1)).body).toEqual(initialPolicy);
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await feed(0)).headers.get('etag') ?? '';
    expect(await feed(0, { 'if-none-match': etag })).toMatchObject({ status: 304, body: undefined });
    expect(await feed(0, { 'if-none-match': '"0"' })).toMatchObject({ status: 200 });
  });

  it('is shown to permitted apps and admins only', async () => {
    const call = (headers: Record<string, string>) => replica(0).call('GET /v1/policy', { headers });
    expect(await call({})).toMatchObject({ status: 401 });
    expect(await call({ 'dapr-caller-app-id': 'order' }), 'without the sidecar').toMatchObject({ status: 401 });
    expect(await call({ authorization: `Bearer ${token}` })).toMatchObject({ status: 200 });
  });

  it('is changed by version, and every replica follows within two seconds', async () => {
    const { version } = (await feed(0)).body;
    const edit = { roles: initialPolicy.roles, users: { u1: { roles: ['staff'] } } };
    expect(await put(0, edit)).toMatchObject({ status: 428 });
    expect(await put(0, edit, { 'if-match': `"${version + 1}"` })).toMatchObject({ status: 412 });
    const response = await put(0, edit, { 'if-match': `"${version}"` });
    expect(response).toMatchObject({ status: 200, body: { ...edit, version: version + 1 } });
    expect((await feed(0)).body, 'at once where it was changed').toEqual(response.body);
    await pause(2000);
    expect((await feed(1)).body).toEqual(response.body);
  });

  it('lets one of two edits of the same version win', async () => {
    const { version } = (await feed(0)).body;
    const edit = { roles: initialPolicy.roles, users: {} };
    const answers = await Promise.all([0, 1].map((at) => put(at, edit, { 'if-match': `"${version}"` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('refuses what would lock admins out, and permissions that do not exist', async () => {
    const { version } = (await feed(0)).body;
    const headers = { 'if-match': `"${version}"` };
    const response = await put(0, { roles: { ...initialPolicy.roles, admin: [] }, users: {} }, headers);
    expect(response).toMatchObject({ status: 400, body: { errors: [{ pointer: '/roles/admin' }] } });
    const unknown = { roles: { ...initialPolicy.roles, staff: ['stock:steal'] }, users: {} };
    expect(await put(0, unknown, headers)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/roles/staff/0' }] },
    });
  });
});
