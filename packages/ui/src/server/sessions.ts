import { createHash, randomBytes } from 'node:crypto';
import { Role } from '@eshop/contracts/policy';
import type { Profile, Tokens } from '@eshop/contracts/user';
import type { Sidecar } from '@eshop/service-kit/sidecar/sidecar';
import { z } from 'zod';

/** Who is logged in. It stays on the server: a browser holds nothing but a random id. */
const Session = z.object({
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  accessToken: z.string(),
  refreshToken: z.string(),
  /** A guest's cart that is still to be taken over. */
  guestCart: z.string().optional(),
  /** When the access token and the session end; milliseconds since 1970. */
  tokenUntil: z.number(),
  until: z.number(),
});
export type Session = z.infer<typeof Session>;

/** How long a login holds, in seconds: half a day. */
export const sessionSeconds = 43_200;

const idBytes = 32;
const idPattern = /^[A-Za-z0-9_-]{43}$/;

/** Sessions in the Dapr state store, under a hash of their id, so that who reads the store cannot act for anybody. */
export const createSessions = ({ state }: Pick<Sidecar, 'state'>, now: () => number = Date.now) => {
  const save = (id: string, session: Session) =>
    state.set(keyOf(id), session, Math.max(1, Math.ceil((session.until - now()) / 1000)));
  return {
    /** Begins a session; answers its id. */
    begin: async (
      { username, name, roles }: Profile,
      tokens: Tokens,
      more: Pick<Session, 'guestCart'> = {},
    ): Promise<string> => {
      const id = randomBytes(idBytes).toString('base64url');
      const until = now() + sessionSeconds * 1000;
      await save(id, { username, name, roles, ...more, ...keepTokens(tokens, now()), until });
      return id;
    },
    find: async (id: string): Promise<Session | undefined> => {
      const session = idPattern.test(id) ? await state.get(keyOf(id), Session) : undefined;
      return session && session.until > now() ? session : undefined;
    },
    /** Puts fresh tokens into a session. */
    renew: async (id: string, session: Session, tokens: Tokens): Promise<Session> => {
      const renewed = { ...session, ...keepTokens(tokens, now()) };
      await save(id, renewed);
      return renewed;
    },
    /** Changes what is remembered of a session. */
    change: (id: string, session: Session, changes: Partial<Pick<Session, 'name' | 'guestCart'>>): Promise<void> =>
      save(id, { ...session, ...changes }),
    end: (id: string): Promise<void> => state.delete(keyOf(id)),
  };
};

const keyOf = (id: string) => `session-${createHash('sha256').update(id).digest('base64url')}`;

const keepTokens = ({ accessToken, refreshToken, expiresIn }: Tokens, now: number) => ({
  accessToken,
  refreshToken,
  tokenUntil: now + expiresIn * 1000,
});
