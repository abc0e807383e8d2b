import { createHash } from 'node:crypto';
import type { Profile, Tokens } from '@eshop/contracts/user';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { untilUncontested } from '@eshop/service-kit/sidecar/state';
import { z } from 'zod';
import { addToAccount } from './account-sessions.ts';
import { createSessionIds } from './session-id.ts';

/** Who is logged in. It stays on the server: a browser holds nothing but a random id. Fields of a newer version are kept. */
const Session = z.looseObject({
  username: z.string(),
  name: z.string(),
  accessToken: z.string(),
  refreshToken: z.string(),
  /** A guest's cart that is still to be merged. */
  guestCart: z.string().optional(),
  /** When the access token and the session end; milliseconds since 1970. */
  tokenUntil: z.number(),
  until: z.number(),
  /** Until when one request alone renews the access token; milliseconds since 1970. */
  renewalUntil: z.number().optional(),
});
export type Session = z.infer<typeof Session>;

/**
 * What stays of a session that was ended, for as long as it could have lasted: a request that read the session before
 * would otherwise write it back, because a state store accepts any ETag for a key that is gone.
 */
const Tombstone = z.object({ ended: z.literal(true) });
const tombstone: z.infer<typeof Tombstone> = { ended: true };

/** How long a login holds, in seconds: half a day. */
export const sessionSeconds = 43_200;

/** How long the tombstone of a session that existed and is gone lasts, in seconds: longer than any request. */
const lostSeconds = 300;

/** After so many conflicts a session is ended whatever is written meanwhile: a logout always wins. */
const maxEndConflicts = 5;

/** What a session begins with. */
interface Beginning {
  guestCart?: string;
  /** Revokes the tokens of a session that ends because its account has too many; does not throw. */
  onEnd?: (session: Session) => Promise<unknown>;
}

/** Sessions in the Dapr state store. */
export interface Sessions {
  /** Begins a session; returns its id. An account's oldest sessions beyond the limit end. */
  begin(profile: Profile, tokens: Tokens, more?: Beginning): Promise<string>;
  find(id: string): Promise<Session | undefined>;
  /**
   * Changes a session as it is stored now; `update` may run several times, and returns what it was given to leave it.
   * Returns the session as stored then, or undefined when it has ended.
   */
  change(id: string, update: (session: Session) => Session): Promise<Session | undefined>;
  /** Ends a session for good; returns what it was. An id that somebody made up leaves nothing in the store. */
  end(id: string): Promise<Session | undefined>;
}

interface Options {
  /** One that all replicas of the site have: ids are proven by it. */
  secret: string;
  now?: () => number;
}

/** Makes the sessions, stored under a hash of their id, so that who reads the store cannot act for anybody. */
export const createSessions = ({ state }: Pick<Sidecar, 'state'>, { secret, now = Date.now }: Options): Sessions => {
  const ids = createSessionIds(secret);
  const secondsOf = ({ until }: Session) => Math.max(1, Math.ceil((until - now()) / 1000));
  const readKey = async (key: string) => {
    const entry = await state.find(key, z.union([Tombstone, Session]));
    const value = entry?.value;
    const session = value && !('ended' in value) && value.until > now() ? value : undefined;
    return { entry, session };
  };
  const read = (id: string) => (ids.isReadable(id) ? readKey(keyOf(id)) : { entry: undefined, session: undefined });
  const isLive = async (key: string) => (await readKey(key)).session !== undefined;
  /** `existed`: a session was stored under the key once, so that it gets a tombstone also where nothing is found. */
  const endKey = (key: string, existed: boolean) => {
    let conflicts = 0;
    return untilUncontested(async () => {
      const { entry, session } = await readKey(key);
      if (entry?.value && 'ended' in entry.value) return { result: undefined };
      if (!entry && !existed) return { result: undefined };
      const seconds = session ? secondsOf(session) : lostSeconds;
      if (entry && conflicts < maxEndConflicts) {
        conflicts += 1;
        const isWritten = await state.replace(key, tombstone, seconds, entry.etag);
        return isWritten ? { result: session } : undefined;
      }
      await state.set(key, tombstone, seconds);
      return { result: session };
    });
  };
  return {
    begin: async ({ id: userId, username, name }, tokens, { onEnd, ...more } = {}) => {
      const id = ids.create();
      const until = now() + sessionSeconds * 1000;
      const session: Session = { username, name, ...more, ...tokenFields(tokens, now()), until };
      // First the list: a session that is in none could not be ended by it.
      for (const key of await addToAccount(state, userId, { key: keyOf(id), until }, { now: now(), isLive })) {
        const endedSession = await endKey(key, true);
        if (endedSession) await onEnd?.(endedSession);
      }
      await state.set(keyOf(id), session, secondsOf(session));
      return id;
    },
    find: async (id) => (await read(id)).session,
    change: (id, update) =>
      untilUncontested(async () => {
        const { entry, session } = await read(id);
        const nextSession = session && update(session);
        if (!entry || !nextSession || nextSession === session) return { result: session };
        const isWritten = await state.replace(keyOf(id), nextSession, secondsOf(nextSession), entry.etag);
        return isWritten ? { result: nextSession } : undefined;
      }),
    end: async (id) => (ids.isReadable(id) ? endKey(keyOf(id), ids.isOwn(id)) : undefined),
  };
};

const keyOf = (id: string) => `session-${createHash('sha256').update(id).digest('base64url')}`;

/** A session's part that fresh tokens replace. */
export const tokenFields = ({ accessToken, refreshToken, expiresIn }: Tokens, now: number) => ({
  accessToken,
  refreshToken,
  tokenUntil: now + expiresIn * 1000,
});
