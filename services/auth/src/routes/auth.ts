import {
  accountNotAccepted,
  alreadyRegistered,
  googleEmailNotVerified,
  notConfirmed,
  passwordChangeRequired,
  passwordLoginExists,
  registrationPending,
  secondFactorEnrolled,
  secondFactorNotEnrolled,
  stepNeeded,
  tooManyAttempts,
} from '@eshop/contracts/problems/auth';
import { notFound, unauthorized } from '@eshop/contracts/problems/general';
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
  SecondFactorCode,
  SecondFactorEnrollment,
  Tokens,
} from '@eshop/contracts/user';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ConfirmAccount } from '../accounts/confirm.ts';
import type { EndSessions } from '../accounts/end-sessions.ts';
import type { LogIn } from '../accounts/login.ts';
import type { ForgottenPasswords } from '../accounts/passwords.ts';
import type { RegisterAccount } from '../accounts/register.ts';
import type { ResendCodeOf } from '../accounts/resend-code.ts';
import { nobody, type UsernameOf } from '../accounts/username-of.ts';
import type { Codes } from '../attempts/codes.ts';
import type { Guard } from '../attempts/guard.ts';
import type { AdmitMail } from '../attempts/recipients.ts';
import type { Sessions } from '../cognito/sessions.ts';
import { canonicalUsername } from '../domain/account.ts';
import type { GoogleLogin } from '../google/google-login.ts';
import type { SecondFactorOf } from '../second-factor/second-factor.ts';

interface Deps {
  guard: Guard;
  codes: Codes;
  usernameOf: UsernameOf;
  register: RegisterAccount;
  confirm: ConfirmAccount;
  admitMail: AdmitMail;
  resendCode: ResendCodeOf;
  logIn: LogIn;
  passwords: ForgottenPasswords;
  sessions: Sessions;
  endSessions: EndSessions;
  google: GoogleLogin;
  secondFactor: Pick<SecondFactorOf, 'enroll' | 'pass'>;
}

export const authRoutes = ({
  guard,
  codes,
  usernameOf,
  register,
  confirm,
  resendCode,
  admitMail,
  logIn,
  ...deps
}: Deps) => {
  const { passwords, sessions, endSessions, google, secondFactor } = deps;
  /** A login as attempts count it, with the account behind it; what was typed stands for an account that nobody has. */
  const loginOf = async (typed: string) => {
    const [login, username] = [typed.toLowerCase(), await usernameOf(typed)];
    return { login, username, account: username === nobody ? login : username };
  };
  return routes('/v1/auth', {
    'POST /register': route({
      name: 'registerUser',
      summary: 'Sign up',
      description:
        'Where a code must confirm the sign-up, its e-mail address belongs to whoever confirms it first: the answer does not tell whether somebody has it, and a login by e-mail address works once it is confirmed.',
      allow: 'anyone',
      body: Register,
      reply: [201, Registered],
      problems: [alreadyRegistered, registrationPending, accountNotAccepted, tooManyAttempts],
      handler: (input) =>
        guard.spend(input, { kind: 'register' }, () =>
          guard.use(input, { kind: 'sign-up-day' }, () =>
            admitMail(input.body.email, input.network, () => register(input.body)),
          ),
        ),
    }),
    'POST /confirm': route({
      name: 'confirmRegistration',
      summary: 'Confirm a sign-up with the code that was sent',
      allow: 'anyone',
      body: Confirm,
      reply: [204],
      problems: [alreadyRegistered, registrationPending, accountNotAccepted, tooManyAttempts],
      handler: (input) => {
        const account = canonicalUsername(input.body.username);
        return guard.guess(input, { kind: 'code', login: account, account }, async (trusted) => {
          await codes.redeem({ purpose: 'sign-up', account, trusted }, account, (username) =>
            confirm(username, input.body.code),
          );
          await guard.giveBack(input, 'register');
        });
      },
    }),
    'POST /resend-code': route({
      name: 'resendConfirmationCode',
      summary: 'Send the code of a sign-up again; the answer does not tell whether there is one',
      allow: 'anyone',
      body: ResendCode,
      reply: [204],
      problems: [tooManyAttempts],
      handler: (input) => {
        const account = canonicalUsername(input.body.username);
        return guard.spend(input, { kind: 'mail', login: account }, () =>
          codes.send({ purpose: 'sign-up', account }, account, (username) => resendCode(username, input.network)),
        );
      },
    }),
    'POST /login': route({
      name: 'logIn',
      summary: 'Log in by username or e-mail address',
      description: 'A 403 of type `password-change-required` holds the `session` for `POST /v1/auth/first-password`.',
      allow: 'anyone',
      body: Login,
      reply: [200, Tokens],
      problems: [
        notConfirmed,
        stepNeeded,
        passwordChangeRequired,
        alreadyRegistered,
        registrationPending,
        accountNotAccepted,
        tooManyAttempts,
      ],
      handler: async (input) => {
        const { login, password } = input.body;
        const { username: _, ...guarded } = await loginOf(login);
        return guard.guess(input, { kind: 'login', ...guarded }, () => logIn(login, password));
      },
    }),
    'POST /first-password': route({
      name: 'chooseFirstPassword',
      summary: 'Choose the first password of an invited account, and log in',
      allow: 'anyone',
      body: FirstPassword,
      reply: [200, Tokens],
      problems: [stepNeeded, passwordChangeRequired, notConfirmed, tooManyAttempts],
      handler: async (input) => {
        const { login, account } = await loginOf(input.body.login);
        return guard.guess(input, { kind: 'login', login, account }, () => passwords.first(input.body));
      },
    }),
    'POST /forgot-password': route({
      name: 'requestPasswordReset',
      summary: 'Send a code for a new password; the answer does not tell whether the login exists',
      allow: 'anyone',
      body: ForgotPassword,
      reply: [204],
      problems: [tooManyAttempts],
      handler: async (input) => {
        const { login, account, username } = await loginOf(input.body.login);
        return guard.spend(input, { kind: 'mail', login }, () =>
          codes.send({ purpose: 'new-password', account }, username, passwords.sendCode),
        );
      },
    }),
    'POST /reset-password': route({
      name: 'resetPassword',
      summary: 'Set a new password with the code that was sent; ends all sessions',
      allow: 'anyone',
      body: ResetPassword,
      reply: [204],
      problems: [tooManyAttempts],
      handler: async (input) => {
        const { login, account, username } = await loginOf(input.body.login);
        return guard.guess(input, { kind: 'code', login, account }, (trusted) =>
          codes.redeem({ purpose: 'new-password', account, trusted }, username, (of) =>
            passwords.reset(of, input.body),
          ),
        );
      },
    }),
    'POST /refresh': route({
      name: 'refreshTokens',
      summary: 'Fresh tokens for a refresh token, which may be replaced by another',
      allow: 'anyone',
      body: Refresh,
      reply: [200, Tokens],
      handler: ({ body }) => sessions.refresh(body.refreshToken),
    }),
    'POST /logout': route({
      name: 'logOut',
      summary: 'End the session of a refresh token, or with an access token and `everywhere` all of the user',
      allow: 'anyone',
      body: Logout,
      reply: [204],
      handler: async ({ body, user }) => {
        if (body.everywhere && !user) throw unauthorized('To end all sessions, send an access token.');
        await sessions.revoke(body.refreshToken);
        if (body.everywhere && user) await endSessions(user.username, user.id);
      },
    }),
    'POST /second-factor/enrollment': route({
      name: 'enrollSecondFactor',
      summary: 'Begin to use an authenticator app: its secret; the first code finishes it',
      allow: 'profile:own',
      reply: [200, SecondFactorEnrollment],
      problems: [notFound, secondFactorEnrolled],
      handler: ({ user }) => secondFactor.enroll(user),
    }),
    'POST /second-factor': route({
      name: 'passSecondFactor',
      summary: 'Pass the second factor of a login with a code; holds everywhere for half a day when it is answered',
      description:
        'Permissions beyond the user’s own things count only in a login that has passed one (403 of type `second-factor-required`), where the shop asks for it. Five wrong codes end the login and lock the codes, for longer each time; a network from which one was right before is counted by itself.',
      allow: 'profile:own',
      body: SecondFactorCode,
      reply: [204],
      problems: [notFound, secondFactorNotEnrolled, tooManyAttempts],
      handler: (input) =>
        guard.guess(input, { kind: 'second-factor', login: input.user.id, account: input.user.username }, () =>
          secondFactor.pass(input.user, { code: input.body.code, network: input.network }),
        ),
    }),
    'POST /google/start': route({
      name: 'startGoogleLogin',
      rate: 'login',
      summary: 'Begin a login by Google: where to send the browser, and the state to bind it to',
      allow: 'anyone',
      reply: [200, GoogleStarted],
      problems: [notFound],
      handler: () => google.start(),
    }),
    'POST /google/exchange': route({
      name: 'exchangeGoogleCode',
      summary: 'Tokens for the code with which the browser came back',
      allow: 'anyone',
      body: GoogleExchange,
      reply: [200, Tokens],
      problems: [notFound, googleEmailNotVerified, passwordLoginExists, registrationPending, accountNotAccepted],
      handler: ({ body }) => google.exchange(body),
    }),
  });
};
