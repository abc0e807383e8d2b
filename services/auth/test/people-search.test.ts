import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCognito } from '../src/gateways/cognito/client.ts';
import { grantRole } from '../src/gateways/cognito/groups.ts';
import { authTestTable, emptyPool, runningAuth, settingsFor, stranger } from './servers.ts';

describe('people', () => {
  let table: Awaited<ReturnType<typeof authTestTable>>;
  let pool: Awaited<ReturnType<typeof emptyPool>>;
  let auth: Awaited<ReturnType<typeof runningAuth>>;
  let cognito: ReturnType<typeof createCognito>;
  beforeAll(async () => {
    table = await authTestTable();
    pool = await emptyPool();
    auth = await runningAuth(table.table, 'auto', pool);
    cognito = createCognito(settingsFor(table.table, 'auto', pool));
    await vi.waitFor(async () => expect((await auth.call('GET /readyz')).status).not.toBe(404), { timeout: 10_000 });
  });
  afterAll(async () => {
    await auth.stop();
    await table.drop();
    cognito.destroy();
  });
  const registerPerson = async (given = {}) => {
    const ada = { ...stranger(), ...given };
    const { body } = await auth.call('POST /v1/auth/register', { body: ada });
    return { ...ada, id: body.userId as string };
  };
  const admin = async () => {
    const ada = await registerPerson();
    await grantRole(cognito, pool.poolId, ada.username, 'admin');
    const login = { login: ada.username, password: ada.password };
    return { ...ada, token: (await auth.call('POST /v1/auth/login', { body: login })).body.accessToken };
  };

  it('are looked for by e-mail address in a body alone, and no cursor holds one', async () => {
    const boss = await admin();
    const mark = `m${Date.now()}`;
    for (const letter of ['a', 'b', 'c']) await registerPerson({ email: `${mark}${letter}@shop.test` });
    const response = await auth.call(`GET /v1/users?q=${encodeURIComponent(`${mark}a@shop.test`)}`, {
      token: boss.token,
    });
    expect(response).toMatchObject({ status: 400, body: { errors: [{ pointer: '/query/q' }] } });
    const search = (body: object) => auth.call('POST /v1/users/search', { token: boss.token, body });
    const emails: string[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const { body } = await search({ q: mark, limit: 1, ...(cursor && { cursor }) });
      emails.push(...body.items.map(({ email }: { email: string }) => email));
      cursor = body.nextCursor;
      if (cursor) expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('@');
    }
    expect(emails).toEqual(['a', 'b', 'c'].map((letter) => `${mark}${letter}@shop.test`));
    const unknownPosition = Buffer.from(JSON.stringify({ by: 'byEmail', after: 'nobody' })).toString('base64url');
    for (const body of [
      { cursor: unknownPosition },
      { cursor: 'x' },
      { q: 'x'.repeat(255) },
      { limit: 101 },
      { text: 'x' },
    ])
      expect((await search(body)).status, JSON.stringify(body)).toBe(400);
  });

  it('are found by their name without its accents, and with them in any form of Unicode', async () => {
    const boss = await admin();
    const tag = `x${Date.now()}`;
    const ada = await registerPerson({ name: `José O’Connor ${tag}` });
    const searchNames = async (q: string) =>
      (await auth.call('POST /v1/users/search', { token: boss.token, body: { q } })).body.items;
    await vi.waitFor(async () => expect(await searchNames(`jose o'connor ${tag}`)).toMatchObject([{ id: ada.id }]));
    for (const q of [`José O’Connor ${tag}`, `JOSE\u0301 O'CONNOR ${tag}`])
      expect(await searchNames(q)).toMatchObject([{ id: ada.id }]);
  });

  it('and who looked at whom is in the audit log, without what was looked for', async () => {
    const boss = await admin();
    const ada = await registerPerson({ email: `w${Date.now()}@shop.test` });
    await vi.waitFor(async () => {
      const { body } = await auth.call('POST /v1/users/search', { token: boss.token, body: { q: ada.username } });
      expect(body.items).toHaveLength(1);
    });
    await vi.waitFor(async () => {
      const { items } = (
        await auth.call(`GET /v1/audit-log/auth?by=${boss.id}&action=user.searched`, { token: boss.token })
      ).body;
      expect(items[0]).toMatchObject({
        by: { id: boss.id },
        resource: { type: 'user', id: ada.id },
        after: { found: 1, users: [ada.id] },
      });
      expect(JSON.stringify(items)).not.toContain(ada.username);
    });
  });
});
