import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { maxSessionsPerAccount } from './account-sessions.ts';
import { memoryState } from './memory-state.ts';
import { createSessionIds } from './session-id.ts';
import { createSessions, sessionSeconds } from './sessions.ts';

const profile = { id: 'u', username: 'ada', email: 'a@b.c', name: 'Ada', roles: [], phone: null, addresses: [] };
const tokens = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 300 };

const secret = 'that all replicas of the site have';

describe('a session', () => {
  it('is found by its id alone, and kept under something else', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    expect(await sessions.find(id)).toMatchObject({ username: 'ada', accessToken: 'a' });
    expect([...values.keys()].join()).not.toContain(id);
    expect(await sessions.find(`${id.slice(1)}A`)).toBeUndefined();
    expect(await sessions.find('../../secret')).toBeUndefined();
  });

  it('ends, whatever the store still holds', async () => {
    const { state } = memoryState();
    let now = 0;
    const sessions = createSessions({ state }, { secret, now: () => now });
    const id = await sessions.begin(profile, tokens);
    now = sessionSeconds * 1000;
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('is one of at most twenty of its account at a site: a login beyond that ends the oldest and revokes its tokens', async () => {
    const { state } = memoryState();
    const revokedTokens: string[] = [];
    const onEnd = async ({ refreshToken }: { refreshToken: string }) => void revokedTokens.push(refreshToken);
    const sessions = createSessions({ state }, { secret });
    const ids: string[] = [];
    for (let login = 0; login < maxSessionsPerAccount + 2; login++)
      ids.push(await sessions.begin(profile, { ...tokens, refreshToken: `r${login}` }, { onEnd }));
    const otherId = await sessions.begin({ ...profile, id: 'other' }, tokens);
    const foundSessions = await Promise.all(ids.map((id) => sessions.find(id)));
    expect(foundSessions.map(Boolean)).toEqual(ids.map((_, at) => at >= 2));
    expect(revokedTokens).toEqual(['r0', 'r1']);
    expect(await sessions.find(otherId)).toBeDefined();
  });

  it('does not count once it ended: logins and logouts on one device end no session of another', async () => {
    const { state } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const otherId = await sessions.begin(profile, tokens);
    for (let login = 0; login < 2 * maxSessionsPerAccount; login++)
      await sessions.end(await sessions.begin(profile, tokens));
    expect(await sessions.find(otherId)).toBeDefined();
  });

  it('counts by itself, however many logins of an account come at once', async () => {
    const { state } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const ids = await Promise.all(Array.from({ length: 5 }, () => sessions.begin(profile, tokens)));
    for (let login = 0; login < maxSessionsPerAccount - 4; login++) await sessions.begin(profile, tokens);
    const foundSessions = await Promise.all(ids.map((id) => sessions.find(id)));
    expect(foundSessions.filter(Boolean)).toHaveLength(4);
  });

  it('does not live longer by a change', async () => {
    const { state, values } = memoryState();
    let now = 0;
    const sessions = createSessions({ state }, { secret, now: () => now });
    const id = await sessions.begin(profile, tokens);
    now = 1000 * (sessionSeconds - 60);
    await sessions.change(id, (session) => ({ ...session, accessToken: 'b' }));
    expect([...values.values()]).toContainEqual(
      expect.objectContaining({ value: expect.objectContaining({ accessToken: 'b' }), ttl: 60 }),
    );
  });

  it('cannot be found once it was ended, and ending it returns what it was', async () => {
    const { state } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    expect(await sessions.end(id)).toMatchObject({ refreshToken: 'r' });
    expect(await sessions.find(id)).toBeUndefined();
    expect(await sessions.end(id)).toBeUndefined();
  });

  it('stays ended when a change that began before writes after the end', async () => {
    const { state, beforeNextWrite } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    beforeNextWrite(() => sessions.end(id));
    expect(await sessions.change(id, (session) => ({ ...session, name: 'Eve' }))).toBeUndefined();
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('that somebody made up leaves nothing behind when it is ended', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    const keys = [...values.keys()];
    const changedId = Buffer.from(id, 'base64url');
    changedId.writeUInt8(changedId.readUInt8(31) ^ 1, 31);
    const madeUp = [
      ...Array.from({ length: 20 }, () => randomBytes(32).toString('base64url')),
      changedId.toString('base64url'),
      createSessionIds('of another site').create(),
      'x',
    ];
    for (const inventedId of madeUp) expect(await sessions.end(inventedId)).toBeUndefined();
    expect([...values.keys()]).toEqual(keys);
    expect(await sessions.find(id)).toBeDefined();
  });

  it('that the store has lost is not written back by a request that read it before its logout', async () => {
    const { state, values, beforeNextWrite } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    await sessions.change(id, (session) => ({ ...session, name: 'Ada G' }));
    beforeNextWrite(async () => {
      values.clear();
      await sessions.end(id);
    });
    await sessions.change(id, (session) => ({ ...session, name: 'Eve' }));
    expect(await sessions.find(id)).toBeUndefined();
    expect(values.size).toBe(1);
  });

  it('of an earlier version is found, and ends, though its id proves nothing', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const old = randomBytes(32).toString('base64url');
    const storedSession = {
      username: 'ada',
      name: 'Ada',
      accessToken: 'a',
      refreshToken: 'r',
      tokenUntil: 1,
      until: Date.now() + 60_000,
    };
    await state.set(`session-${createHash('sha256').update(old).digest('base64url')}`, storedSession, 60);
    expect(await sessions.end(old)).toMatchObject({ refreshToken: 'r' });
    expect(await sessions.find(old)).toBeUndefined();
    expect([...values.values()]).toMatchObject([{ value: { ended: true } }]);
  });

  it('ends whatever is written meanwhile, and returns what was stored last', async () => {
    const { state, beforeEveryWrite } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    let count = 0;
    beforeEveryWrite(() => {
      count += 1;
      return sessions.change(id, (session) => ({ ...session, refreshToken: `r${count}` }));
    });
    const endedSession = await sessions.end(id);
    expect(endedSession?.refreshToken).toMatch(/^r\d/);
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('loses no change of two at once', async () => {
    const { state, beforeNextWrite } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens, { guestCart: 'g' });
    beforeNextWrite(() => sessions.change(id, (session) => ({ ...session, accessToken: 'b' })));
    await sessions.change(id, (session) => ({ ...session, name: 'Eve' }));
    expect(await sessions.find(id)).toMatchObject({ accessToken: 'b', name: 'Eve', guestCart: 'g' });
  });

  it('keeps the fields that a newer version wrote', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state }, { secret });
    const id = await sessions.begin(profile, tokens);
    const storedSession = [...values.values()].find(({ value }) => Object(value).accessToken);
    Object.assign(storedSession?.value as object, { device: { name: 'phone' } });
    await sessions.change(id, (session) => ({ ...session, name: 'Eve' }));
    expect(await sessions.find(id)).toMatchObject({ name: 'Eve', device: { name: 'phone' } });
  });
});
