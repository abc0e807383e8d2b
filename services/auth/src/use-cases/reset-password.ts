import type { ResetPassword as ResetPasswordBody } from '@eshop/contracts/user';
import type { Passwords } from '../gateways/cognito/passwords.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { Codes } from './attempts/limit-codes.ts';
import type { EndSessions } from './end-sessions.ts';
import type { ResolveLogin } from './resolve-login.ts';

interface RequestDeps {
  guard: Pick<Guard, 'spend'>;
  codes: Pick<Codes, 'send'>;
  passwords: Pick<Passwords, 'sendCode'>;
  resolveLogin: ResolveLogin;
}

/** Has a code for a new password mailed to the account of a login; does not reveal whether there is one. Throws a 429 problem beyond a limit. */
export type RequestPasswordReset = (login: string, network: string | undefined) => Promise<void>;

export const createRequestPasswordReset =
  ({ guard, codes, passwords, resolveLogin }: RequestDeps): RequestPasswordReset =>
  async (typedLogin, network) => {
    const { login, account, username } = await resolveLogin(typedLogin);
    return guard.spend({ kind: 'mail', login, network }, () =>
      codes.send({ purpose: 'new-password', account }, username, (recipient) => passwords.sendCode(recipient)),
    );
  };

interface ResetDeps {
  guard: Pick<Guard, 'guess'>;
  codes: Pick<Codes, 'redeem'>;
  passwords: Pick<Passwords, 'reset'>;
  endSessions: EndSessions;
  resolveLogin: ResolveLogin;
}

/**
 * Sets a new password by its code and ends all sessions, because someone who knew the old password may have some. Throws a
 * 400 problem on a wrong code, 429 beyond a limit. A process that dies in between leaves sessions that end by themselves.
 */
export type ResetPassword = (reset: ResetPasswordBody, network: string | undefined) => Promise<void>;

export const createResetPassword =
  ({ guard, codes, passwords, endSessions, resolveLogin }: ResetDeps): ResetPassword =>
  async ({ login: typedLogin, code, password }, network) => {
    const { login, account, username } = await resolveLogin(typedLogin);
    return guard.guess({ kind: 'code', login, account, network }, (isTrusted) =>
      codes.redeem({ purpose: 'new-password', account, isTrusted }, username, async (owner) => {
        await passwords.reset(owner, code, password);
        await endSessions(owner);
      }),
    );
  };
