import {
  Confirm,
  FirstPassword,
  ForgotPassword,
  GoogleExchange,
  GoogleStarted,
  Login,
  Logout,
  Refresh,
  Register,
  Registered,
  ResendCode,
  ResetPassword,
  Tokens,
} from '@eshop/contracts/user';
import { unauthorized } from '@eshop/service-kit/http/problem';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ConfirmAccount } from '../accounts/confirm.ts';
import type { EndSessions } from '../accounts/end-sessions.ts';
import type { LogIn } from '../accounts/login.ts';
import type { ForgottenPasswords } from '../accounts/passwords.ts';
import type { RegisterAccount } from '../accounts/register.ts';
import type { UsernameOf } from '../accounts/username-of.ts';
import type { Guard } from '../attempts/guard.ts';
import type { Accounts } from '../cognito/accounts.ts';
import type { Sessions } from '../cognito/sessions.ts';
import { canonicalUsername } from '../domain/account.ts';
import type { GoogleLogin } from '../google/google-login.ts';

interface Deps {
  guard: Guard;
  usernameOf: UsernameOf;
  register: RegisterAccount;
  confirm: ConfirmAccount;
  accounts: Pick<Accounts, 'resendCode'>;
  logIn: LogIn;
  passwords: ForgottenPasswords;
  sessions: Sessions;
  endSessions: EndSessions;
  google: GoogleLogin;
}

const throttled = { 429: 'Too many attempts' };

export const authRoutes = ({ guard, usernameOf, register, confirm, accounts, logIn, passwords, ...deps }: Deps) => {
  const { sessions, endSessions, google } = deps;
  /** What attempts at a login count by: the account, or what was given where there is none. */
  const accountOf = async (login: string) => {
    const username = await usernameOf(login);
    return username === '-' ? login.toLowerCase() : username;
  };
  return routes('/v1/auth', {
    'POST /register': route({
      summary: 'Sign up',
      allow: 'anyone',
      body: Register,
      reply: [201, Registered],
      problems: { ...throttled, 409: 'The username or the e-mail address is taken' },
      handler: (input) => guard.spend(input, { kind: 'register' }, () => register(input.body)),
    }),
    'POST /confirm': route({
      summary: 'Confirm a sign-up with the code that was sent',
      allow: 'anyone',
      body: Confirm,
      reply: [204],
      problems: throttled,
      handler: (input) => {
        const { username, code } = input.body;
        const guarded = { kind: 'code', account: canonicalUsername(username) } as const;
        return guard.guess(input, guarded, () => confirm(username, code));
      },
    }),
    'POST /resend-code': route({
      summary: 'Send the code of a sign-up again; the answer does not tell whether there is one',
      allow: 'anyone',
      body: ResendCode,
      reply: [204],
      problems: throttled,
      handler: (input) => {
        const account = canonicalUsername(input.body.username);
        return guard.spend(input, { kind: 'mail', account }, () => accounts.resendCode(account));
      },
    }),
    'POST /login': route({
      summary: 'Log in by username or e-mail address',
      description: 'A 403 of type `password-change-required` holds the `session` for `POST /v1/auth/first-password`.',
      allow: 'anyone',
      body: Login,
      reply: [200, Tokens],
      problems: {
        ...throttled,
        401: 'The login or the password is wrong',
        403: 'The sign-up is not confirmed, or a password must be chosen',
      },
      handler: async (input) => {
        const { login, password } = input.body;
        const guarded = { kind: 'login', account: await accountOf(login) } as const;
        return guard.guess(input, guarded, () => logIn(login, password));
      },
    }),
    'POST /first-password': route({
      summary: 'Choose the first password of an invited account, and log in',
      allow: 'anyone',
      body: FirstPassword,
      reply: [200, Tokens],
      problems: { ...throttled, 401: 'The session is not good for this login, or over' },
      handler: async (input) => {
        const guarded = { kind: 'login', account: await accountOf(input.body.login) } as const;
        return guard.guess(input, guarded, () => passwords.first(input.body));
      },
    }),
    'POST /forgot-password': route({
      summary: 'Send a code for a new password; the answer does not tell whether the login exists',
      allow: 'anyone',
      body: ForgotPassword,
      reply: [204],
      problems: throttled,
      handler: async (input) => {
        const guarded = { kind: 'mail', account: await accountOf(input.body.login) } as const;
        return guard.spend(input, guarded, () => passwords.forgot(input.body.login));
      },
    }),
    'POST /reset-password': route({
      summary: 'Set a new password with the code that was sent; ends all sessions',
      allow: 'anyone',
      body: ResetPassword,
      reply: [204],
      problems: throttled,
      handler: async (input) => {
        const guarded = { kind: 'code', account: await accountOf(input.body.login) } as const;
        return guard.guess(input, guarded, () => passwords.reset(input.body));
      },
    }),
    'POST /refresh': route({
      summary: 'Fresh tokens for a refresh token, which may be replaced by another',
      allow: 'anyone',
      body: Refresh,
      reply: [200, Tokens],
      problems: { ...throttled, 401: 'The refresh token is over' },
      handler: ({ body }) => sessions.refresh(body.refreshToken),
    }),
    'POST /logout': route({
      summary: 'End the session of a refresh token, or with an access token and `everywhere` all of the user',
      allow: 'anyone',
      body: Logout,
      reply: [204],
      problems: throttled,
      handler: async ({ body, user }) => {
        if (body.everywhere && !user) throw unauthorized('To end all sessions, send an access token.');
        await sessions.revoke(body.refreshToken);
        if (body.everywhere && user) await endSessions(user.username, user.id);
      },
    }),
    'POST /google/start': route({
      summary: 'Begin a login by Google: where to send the browser, and the state to bind it to',
      allow: 'anyone',
      reply: [200, GoogleStarted],
      handler: () => google.start(),
    }),
    'POST /google/exchange': route({
      summary: 'Tokens for the code with which the browser came back',
      allow: 'anyone',
      body: GoogleExchange,
      reply: [200, Tokens],
      problems: {
        401: 'The code is not good',
        403: 'Google has not verified the e-mail address',
        409: 'The e-mail address has a login with a password',
      },
      handler: ({ body }) => google.exchange(body),
    }),
  });
};
