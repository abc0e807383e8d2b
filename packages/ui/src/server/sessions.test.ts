import { describe, expect, it } from 'vitest';
import { memoryState } from './memory-state.ts';
import { createSessions, sessionSeconds } from './sessions.ts';

const profile = { id: 'u', username: 'ada', email: 'a@b.c', name: 'Ada', roles: [], phone: null, addresses: [] };
const tokens = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 300 };

describe('a session', () => {
  it('is found by its id alone, and kept under something else', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    expect(await sessions.find(id)).toMatchObject({ username: 'ada', accessToken: 'a' });
    expect([...values.keys()].join()).not.toContain(id);
    expect(await sessions.find(`${id.slice(1)}A`)).toBeUndefined();
    expect(await sessions.find('../../secret')).toBeUndefined();
  });

  it('ends, whatever the store still holds', async () => {
    const { state } = memoryState();
    let now = 0;
    const sessions = createSessions({ state }, () => now);
    const id = await sessions.begin(profile, tokens);
    now = sessionSeconds * 1000;
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('does not live longer by a change', async () => {
    const { state, values } = memoryState();
    let now = 0;
    const sessions = createSessions({ state }, () => now);
    const id = await sessions.begin(profile, tokens);
    now = 1000 * (sessionSeconds - 60);
    await sessions.change(id, (session) => ({ ...session, accessToken: 'b' }));
    expect([...values.values()]).toMatchObject([{ value: { accessToken: 'b' }, ttl: 60 }]);
  });

  it('cannot be found once it was ended, and ending it returns what it was', async () => {
    const { state } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    expect(await sessions.end(id)).toMatchObject({ refreshToken: 'r' });
    expect(await sessions.find(id)).toBeUndefined();
    expect(await sessions.end(id)).toBeUndefined();
  });

  it('stays ended when a change that began before writes after the end', async () => {
    const { state, beforeNextWrite } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    beforeNextWrite(() => sessions.end(id));
    expect(await sessions.change(id, (session) => ({ ...session, name: 'Eve' }))).toBeUndefined();
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('ends whatever is written meanwhile, and returns what was stored last', async () => {
    const { state, beforeEveryWrite } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    let count = 0;
    beforeEveryWrite(() => {
      count += 1;
      return sessions.change(id, (session) => ({ ...session, refreshToken: `r${count}` }));
    });
    const ended = await sessions.end(id);
    expect(ended?.refreshToken).toMatch(/^r\d/);
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('loses no change of two at once', async () => {
    const { state, beforeNextWrite } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens, { guestCart: 'g' });
    beforeNextWrite(() => sessions.change(id, (session) => ({ ...session, accessToken: 'b' })));
    await sessions.change(id, (session) => ({ ...session, name: 'Eve' }));
    expect(await sessions.find(id)).toMatchObject({ accessToken: 'b', name: 'Eve', guestCart: 'g' });
  });

  it('keeps the fields that a newer version wrote', async () => {
    const { state, values } = memoryState();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    const [stored] = values.values();
    Object.assign(stored?.value as object, { device: { name: 'phone' } });
    await sessions.change(id, (session) => ({ ...session, name: 'Eve' }));
    expect(await sessions.find(id)).toMatchObject({ name: 'Eve', device: { name: 'phone' } });
  });
});
