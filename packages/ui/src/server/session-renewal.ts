import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '@eshop/contracts/problem-type';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Tokens } from '@eshop/contracts/user';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { type Session, type Sessions, tokenFields } from './sessions.ts';

interface Deps {
  sessions: Pick<Sessions, 'find' | 'change' | 'end'>;
  /** Throws an InvocationError with status 401 for a refresh token that is no longer valid. */
  refresh(refreshToken: string): Promise<Tokens>;
  revoke(refreshToken: string): Promise<unknown>;
  warn(error: unknown, message: string): void;
  now?: () => number;
  pause?: (ms: number) => Promise<unknown>;
}

/** How long before its end an access token is renewed, in milliseconds. */
const renewalLeadMs = 60_000;

/** How long one request alone renews a session's token: longer than a refresh takes. After a failure it is the time until the next attempt. */
const renewalClaimMs = 5000;

/** How long a request whose token has expired waits for the one that renews it. */
const renewalWaitMs = 4000;
const pollMs = 100;

/** Finds a session by its id, with an access token fit for use. */
export type FindUsableSession = (id: string) => Promise<Session | undefined>;

/**
 * One request renews a token, so that a refresh token that rotates is used once; others use the old one while it is valid.
 * Only a refresh token that auth refuses ends the session. Throws a 503 problem for an expired token that cannot be
 * renewed at the moment.
 */
export const createFindUsableSession = (deps: Deps): FindUsableSession => {
  const { sessions, refresh, revoke, warn, now = Date.now, pause = sleep } = deps;
  const isFresh = ({ tokenUntil }: Session) => tokenUntil - renewalLeadMs > now();
  const isValid = ({ tokenUntil }: Session) => tokenUntil > now();

  const claim = async (id: string) => {
    let isClaimed = false;
    const session = await sessions.change(id, (current) => {
      isClaimed = !isFresh(current) && (current.renewalUntil ?? 0) <= now();
      return isClaimed ? { ...current, renewalUntil: now() + renewalClaimMs } : current;
    });
    return { session, isClaimed };
  };

  const renew = async (id: string, session: Session): Promise<Session | undefined> => {
    let tokens: Tokens;
    try {
      tokens = await refresh(session.refreshToken);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await sessions.end(id);
      return undefined;
    }
    const fields = tokenFields(tokens, now());
    const renewedSession = await sessions.change(
      id,
      ({ renewalUntil: _, ...current }) => ({ ...current, ...fields }) as Session,
    );
    // Somebody logged out meanwhile: what this request was given must not outlive that.
    if (!renewedSession) await revoke(tokens.refreshToken);
    return renewedSession;
  };

  const claimAndRenew = async (id: string, known: Session): Promise<Session | undefined> => {
    const deadline = now() + renewalWaitMs;
    let current: Session | undefined = known;
    while (current && !isFresh(current)) {
      const { session, isClaimed } = await claim(id);
      if (session && isClaimed) return renew(id, session);
      if (session && isValid(session)) return session;
      if (session && now() > deadline) throw unavailable('The access token has expired and cannot be renewed yet.');
      if (session) await pause(pollMs);
      current = session && (await sessions.find(id));
    }
    return current;
  };

  return async (id) => {
    const session = await sessions.find(id);
    if (!session || isFresh(session)) return session;
    try {
      return await claimAndRenew(id, session);
    } catch (error) {
      warn(error, 'the access token cannot be renewed');
      if (isValid(session)) return session;
      if (error instanceof ProblemError) throw error;
      throw Object.assign(unavailable('The access token has expired and cannot be renewed now.'), { cause: error });
    }
  };
};

const isRefused = (error: unknown) => error instanceof InvocationError && error.status === 401;
