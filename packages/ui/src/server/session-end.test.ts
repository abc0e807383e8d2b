import { describe, expect, it } from 'vitest';
import { memoryState } from './memory-state.ts';
import { endAndRevoke } from './session-end.ts';
import { createSessions } from './sessions.ts';

const profile = { id: 'u', username: 'ada', email: 'a@b.c', name: 'Ada', roles: [], phone: null, addresses: [] };
const tokens = { accessToken: 'a', idToken: 'i', refreshToken: 'r', expiresIn: 300 };

const setUp = async () => {
  const { state, beforeNextWrite } = memoryState();
  const sessions = createSessions({ state }, { secret: 'of the site' });
  const revokedTokens: string[] = [];
  const revoke = async (token: string) => void revokedTokens.push(token);
  const id = await sessions.begin(profile, tokens);
  return { id, sessions, revoke, revokedTokens, beforeNextWrite };
};

describe('a logout', () => {
  it('revokes the refresh token although the answer to the end of the session is lost', async () => {
    const { id, sessions, revoke, revokedTokens } = await setUp();
    const losingAnswer = {
      ...sessions,
      end: async (ended: string) => {
        await sessions.end(ended);
        throw new Error('the state store does not answer');
      },
    };
    await expect(endAndRevoke(id, { sessions: losingAnswer, revoke })).rejects.toThrow('does not answer');
    expect(await endAndRevoke(id, { sessions, revoke })).toBeUndefined();
    expect(revokedTokens).toEqual(['r']);
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('revokes the refresh token that a renewal stored meanwhile, too', async () => {
    const { id, sessions, revoke, revokedTokens, beforeNextWrite } = await setUp();
    beforeNextWrite(() => sessions.change(id, (session) => ({ ...session, refreshToken: 'r2' })));
    await endAndRevoke(id, { sessions, revoke });
    expect(revokedTokens).toEqual(['r', 'r2']);
  });

  it('of a session that is unknown revokes nothing', async () => {
    const { sessions, revoke, revokedTokens } = await setUp();
    expect(await endAndRevoke('x'.repeat(43), { sessions, revoke })).toBeUndefined();
    expect(revokedTokens).toEqual([]);
  });
});
