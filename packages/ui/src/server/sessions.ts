import { createHash, randomBytes } from 'node:crypto';
import type { Profile, Tokens } from '@eshop/contracts/user';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { untilUncontested } from '@eshop/service-kit/sidecar/state';
import { z } from 'zod';

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

/** How long the tombstone of a session that was not found lasts, in seconds: longer than any request. */
const unknownSeconds = 300;

/** After so many conflicts a session is ended whatever is written meanwhile: a logout always wins. */
const maxEndConflicts = 5;

const idBytes = 32;
const idPattern = /^[A-Za-z0-9_-]{43}$/;

/** Sessions in the Dapr state store. */
export interface Sessions {
  /** Begins a session; returns its id. */
  begin(profile: Profile, tokens: Tokens, more?: { guestCart?: string }): Promise<string>;
  find(id: string): Promise<Session | undefined>;
  /**
   * Changes a session as it is stored now; `update` may run several times, and returns what it was given to leave it.
   * Returns the session as stored then, or undefined when it has ended.
   */
  change(id: string, update: (session: Session) => Session): Promise<Session | undefined>;
  /** Ends a session for good; returns what it was. */
  end(id: string): Promise<Session | undefined>;
}

/** Makes the sessions, stored under a hash of their id, so that who reads the store cannot act for anybody. */
export const createSessions = ({ state }: Pick<Sidecar, 'state'>, now: () => number = Date.now): Sessions => {
  const secondsOf = ({ until }: Session) => Math.max(1, Math.ceil((until - now()) / 1000));
  const read = async (id: string) => {
    const entry = idPattern.test(id) ? await state.find(keyOf(id), z.union([Tombstone, Session])) : undefined;
    const value = entry?.value;
    const session = value && !('ended' in value) && value.until > now() ? value : undefined;
    return { entry, session };
  };
  return {
    begin: async ({ username, name }, tokens, more = {}) => {
      const id = randomBytes(idBytes).toString('base64url');
      const until = now() + sessionSeconds * 1000;
      const session: Session = { username, name, ...more, ...tokenFields(tokens, now()), until };
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
    end: async (id) => {
      if (!idPattern.test(id)) return undefined;
      let conflicts = 0;
      return untilUncontested(async () => {
        const { entry, session } = await read(id);
        if (entry?.value && 'ended' in entry.value) return { result: undefined };
        const seconds = session ? secondsOf(session) : unknownSeconds;
        if (entry && conflicts < maxEndConflicts) {
          conflicts += 1;
          const isWritten = await state.replace(keyOf(id), tombstone, seconds, entry.etag);
          return isWritten ? { result: session } : undefined;
        }
        await state.set(keyOf(id), tombstone, seconds);
        return { result: session };
      });
    },
  };
};

const keyOf = (id: string) => `session-${createHash('sha256').update(id).digest('base64url')}`;

/** A session's part that fresh tokens replace. */
export const tokenFields = ({ accessToken, refreshToken, expiresIn }: Tokens, now: number) => ({
  accessToken,
  refreshToken,
  tokenUntil: now + expiresIn * 1000,
});
