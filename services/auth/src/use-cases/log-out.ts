import { unauthorized } from '@eshop/contracts/problems/general';
import type { Logout } from '@eshop/contracts/user';
import type { User } from '@eshop/service-kit/auth/user';
import type { z } from 'zod';
import type { Sessions } from '../gateways/cognito/sessions.ts';
import type { EndSessions } from './end-sessions.ts';

interface Deps {
  sessions: Pick<Sessions, 'revoke'>;
  endSessions: EndSessions;
}

/** Ends the session of a refresh token; with `everywhere` all sessions of the user. Throws a 401 problem when that user is unknown. */
export type LogOut = (logout: z.infer<typeof Logout>, user: Pick<User, 'id' | 'username'> | undefined) => Promise<void>;

export const createLogOut =
  ({ sessions, endSessions }: Deps): LogOut =>
  async ({ refreshToken, everywhere }, user) => {
    if (everywhere && !user) throw unauthorized('To end all sessions, send an access token.');
    await sessions.revoke(refreshToken);
    if (everywhere && user) await endSessions(user.username, user.id);
  };
