import { ProblemError } from '@eshop/contracts/problem-type';
import { unavailable } from '@eshop/contracts/problems/general';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { describe, expect, it } from 'vitest';
import { memoryState } from './memory-state.ts';
import { createFindUsableSession } from './session-renewal.ts';
import { createSessions } from './sessions.ts';

const profile = { id: 'u', username: 'ada', email: 'a@b.c', name: 'Ada', roles: [], phone: null, addresses: [] };
const tokens = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 300 };
const renewedTokens = { accessToken: 'b', idToken: 'i', refreshToken: 'r2', expiresIn: 300 };

const setUp = async (refresh: (refreshToken: string) => Promise<typeof renewedTokens>) => {
  const clock = { now: 0 };
  const { state } = memoryState();
  const sessions = createSessions({ state }, { secret: 'of the site', now: () => clock.now });
  const revokedTokens: string[] = [];
  const find = createFindUsableSession({
    sessions,
    refresh,
    revoke: async (token) => void revokedTokens.push(token),
    warn: () => undefined,
    now: () => clock.now,
    pause: async (ms) => {
      clock.now += ms;
    },
  });
  const id = await sessions.begin(profile, tokens);
  return { id, sessions, find, revoked: revokedTokens, clock };
};

const refusing = (status: number) => async () => {
  throw new InvocationError('auth', 'POST /v1/auth/refresh', status, undefined);
};
const lastMinute = 250_000;
const afterwards = 301_000;

describe('the session of a request', () => {
  it('has its token renewed in its last minute', async () => {
    const { id, find, sessions, clock } = await setUp(async () => renewedTokens);
    expect(await find(id)).toMatchObject({ accessToken: 'a' });
    clock.now = lastMinute;
    expect(await find(id)).toMatchObject({ accessToken: 'b', refreshToken: 'r2' });
    expect(await sessions.find(id)).not.toHaveProperty('renewalUntil');
  });

  it('ends when auth refuses its refresh token, and for no other answer', async () => {
    for (const status of [400, 403, 404, 408, 409, 422, 429]) {
      const { id, find, sessions, clock } = await setUp(refusing(status));
      clock.now = lastMinute;
      expect(await find(id), String(status)).toMatchObject({ accessToken: 'a' });
      clock.now = afterwards;
      await expect(find(id), String(status)).rejects.toThrow(ProblemError);
      expect(await sessions.find(id), String(status)).toBeDefined();
    }
    const { id, find, sessions, clock } = await setUp(refusing(401));
    clock.now = lastMinute;
    expect(await find(id)).toBeUndefined();
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('uses the old token while auth is unavailable and it is valid, then asks to try again', async () => {
    let isDown = true;
    const { id, find, clock } = await setUp(async () => {
      if (isDown) throw unavailable('auth did not respond');
      return renewedTokens;
    });
    for (clock.now = lastMinute; clock.now < 300_000; clock.now += 7000) {
      expect(await find(id), String(clock.now)).toMatchObject({ accessToken: 'a' });
    }
    clock.now = afterwards;
    await expect(find(id)).rejects.toMatchObject({ problem: { status: 503 } });
    isDown = false;
    clock.now += 10_000;
    expect(await find(id)).toMatchObject({ accessToken: 'b' });
  });

  it('does not come back when its user logs out while it is renewed; its new refresh token is revoked', async () => {
    const logout: { run?: () => Promise<unknown> } = {};
    const {
      id,
      find,
      sessions,
      revoked: revokedTokens,
      clock,
    } = await setUp(async () => {
      await logout.run?.();
      return renewedTokens;
    });
    logout.run = () => sessions.end(id);
    clock.now = lastMinute;
    expect(await find(id)).toBeUndefined();
    expect(await sessions.find(id)).toBeUndefined();
    expect(revokedTokens).toEqual(['r2']);
  });

  it('is renewed by one of many requests; the others use the old token, or wait for the new one', async () => {
    for (const at of [lastMinute, afterwards]) {
      const usedTokens: string[] = [];
      const { id, find, clock } = await setUp(async (refreshToken) => {
        usedTokens.push(refreshToken);
        for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
        return renewedTokens;
      });
      clock.now = at;
      const foundSessions = await Promise.all(Array.from({ length: 8 }, () => find(id)));
      expect(usedTokens).toEqual(['r']);
      expect(foundSessions.every((session) => session !== undefined)).toBe(true);
      expect((await find(id))?.accessToken).toBe('b');
    }
  });
});
