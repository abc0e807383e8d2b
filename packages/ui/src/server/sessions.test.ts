import type { State } from '@eshop/service-kit/sidecar/state';
import { describe, expect, it } from 'vitest';
import { createSessions, sessionSeconds } from './sessions.ts';

const memory = () => {
  const values = new Map<string, { value: unknown; ttl: number }>();
  const state: State = {
    get: async (key, schema) => schema.safeParse(values.get(key)?.value).data,
    set: async (key, value, ttl) => void values.set(key, { value, ttl }),
    delete: async (key) => void values.delete(key),
  };
  return { state, values };
};

const profile = { id: 'u', username: 'ada', email: 'a@b.c', name: 'Ada', roles: [], phone: null, addresses: [] };
const tokens = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 300 };

describe('a session', () => {
  it('is found by its id alone, and kept under something else', async () => {
    const { state, values } = memory();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    expect(await sessions.find(id)).toMatchObject({ username: 'ada', accessToken: 'a' });
    expect([...values.keys()].join()).not.toContain(id);
    expect(await sessions.find(`${id.slice(1)}A`)).toBeUndefined();
    expect(await sessions.find('../../secret')).toBeUndefined();
  });

  it('ends, whatever the store still holds', async () => {
    const { state } = memory();
    let now = 0;
    const sessions = createSessions({ state }, () => now);
    const id = await sessions.begin(profile, tokens);
    now = sessionSeconds * 1000;
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('does not live longer by fresh tokens', async () => {
    const { state, values } = memory();
    let now = 0;
    const sessions = createSessions({ state }, () => now);
    const id = await sessions.begin(profile, tokens);
    now = 1000 * (sessionSeconds - 60);
    const before = await sessions.find(id);
    if (before) await sessions.renew(id, before, { ...tokens, accessToken: 'b' });
    expect([...values.values()]).toMatchObject([{ value: { accessToken: 'b' }, ttl: 60 }]);
  });

  it('cannot be found once it was ended', async () => {
    const { state } = memory();
    const sessions = createSessions({ state });
    const id = await sessions.begin(profile, tokens);
    await sessions.end(id);
    expect(await sessions.find(id)).toBeUndefined();
  });
});
