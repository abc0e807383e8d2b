import { setTimeout as pause } from 'node:timers/promises';
import type { FirstPassword, ResetPassword } from '@eshop/contracts/user';
import type { Passwords } from '../cognito/passwords.ts';
import type { Sessions } from '../cognito/sessions.ts';
import type { EndSessions } from './end-sessions.ts';
import type { UsernameOf } from './username-of.ts';

interface Deps {
  usernameOf: UsernameOf;
  passwords: Passwords;
  sessions: Sessions;
  endSessions: EndSessions;
}

/** What somebody does who has no password, or none any more. None of it tells whether the login exists. */
export const createForgottenPasswords = ({ usernameOf, passwords, sessions, endSessions }: Deps) => ({
  /** Has a code mailed to the account, if there is one. */
  sendCode: (username: string) => passwords.sendCode(username),
  /**
   * Sets a new password by its code and ends all sessions, for whoever knew the old one may have some. Throws a 400
   * problem on a wrong code. A process that dies in between leaves sessions that end by themselves.
   */
  reset: async (username: string, { code, password }: Pick<ResetPassword, 'code' | 'password'>) => {
    await passwords.reset(username, code, password);
    await endSessions(username);
  },
  /** Gives an invited account its own password and opens its first session. */
  first: async ({ login, session, password }: FirstPassword) =>
    sessions.openWithNewPassword(await usernameOf(login), session, password),
});

export type ForgottenPasswords = ReturnType<typeof createForgottenPasswords>;

/** Tokens tell their age in seconds: waits for the next one to begin, so that one made after this is younger than what was voided. */
export const nextSecond = async (now: () => number): Promise<void> => void (await pause(1000 - (now() % 1000)));
