import type { Session, Sessions } from './sessions.ts';

interface Deps {
  sessions: Pick<Sessions, 'find' | 'end'>;
  /** Revokes a refresh token; does not throw. May be repeated. */
  revoke(refreshToken: string): Promise<unknown>;
}

/**
 * Ends a session and revokes its refresh token. The token is revoked first, because the session alone knows it: when the
 * store's answer to the end is lost, a repeated logout finds nothing left to revoke. A token that was renewed meanwhile is
 * revoked too.
 */
export const endAndRevoke = async (id: string, { sessions, revoke }: Deps): Promise<Session | undefined> => {
  const knownSession = await sessions.find(id);
  if (knownSession) await revoke(knownSession.refreshToken);
  const session = await sessions.end(id);
  if (session && session.refreshToken !== knownSession?.refreshToken) await revoke(session.refreshToken);
  return session;
};
