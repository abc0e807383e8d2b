import { Profile, Registered, Tokens } from '@eshop/contracts/user';
import { z } from 'zod';
import { call } from './call.ts';
import type { Session } from './sessions.ts';

/** What both sites ask of auth. Each throws as `call` does. */
export const auth = {
  login: (login: string, password: string): Promise<Tokens> =>
    call('auth', 'POST /v1/auth/login', { body: { login, password }, reply: Tokens, timeoutMs: 8000 }),
  register: (body: Readonly<Record<string, string>>) =>
    call('auth', 'POST /v1/auth/register', { body, reply: Registered, timeoutMs: 8000 }),
  refresh: (refreshToken: string): Promise<Tokens> =>
    call('auth', 'POST /v1/auth/refresh', { body: { refreshToken }, reply: Tokens }),
  logout: (refreshToken: string) =>
    call('auth', 'POST /v1/auth/logout', { body: { refreshToken }, reply: z.undefined() }),
  profile: (session: Pick<Session, 'accessToken'>): Promise<Profile> =>
    call('auth', 'GET /v1/users/me', { session, reply: Profile }),
};
