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
import { notFound } from '@eshop/contracts/problems/general';
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
import type { ChooseFirstPassword } from '../use-cases/choose-first-password.ts';
import type { ConfirmSignUp } from '../use-cases/confirm-sign-up.ts';
import type { EnrollSecondFactor } from '../use-cases/enroll-second-factor.ts';
import type { LogIn } from '../use-cases/log-in.ts';
import type { GoogleLogin } from '../use-cases/log-in-with-google.ts';
import type { LogOut } from '../use-cases/log-out.ts';
import type { PassSecondFactor } from '../use-cases/pass-second-factor.ts';
import type { RefreshTokens } from '../use-cases/refresh-tokens.ts';
import type { Register as RegisterUseCase } from '../use-cases/register.ts';
import type { ResendCode as ResendCodeUseCase } from '../use-cases/resend-code.ts';
import type { RequestPasswordReset, ResetPassword as ResetPasswordUseCase } from '../use-cases/reset-password.ts';

export interface AuthUseCases {
  register: RegisterUseCase;
  confirmSignUp: ConfirmSignUp;
  resendCode: ResendCodeUseCase;
  logIn: LogIn;
  chooseFirstPassword: ChooseFirstPassword;
  requestPasswordReset: RequestPasswordReset;
  resetPassword: ResetPasswordUseCase;
  refreshTokens: RefreshTokens;
  logOut: LogOut;
  enrollSecondFactor: EnrollSecondFactor;
  passSecondFactor: PassSecondFactor;
  google: GoogleLogin;
}

export const authRoutes = (useCases: AuthUseCases) =>
  routes('/v1/auth', {
    'POST /register': route({
      name: 'registerUser',
      summary: 'Sign up',
      description:
        'Where a code must confirm the sign-up, its e-mail address belongs to whoever confirms it first: the answer does not tell whether somebody has it, and a login by e-mail address works once it is confirmed.',
      allow: 'anyone',
      body: Register,
      reply: [201, Registered],
      problems: [alreadyRegistered, registrationPending, accountNotAccepted, tooManyAttempts],
      handler: ({ body, network }) => useCases.register(body, network),
    }),
    'POST /confirm': route({
      name: 'confirmRegistration',
      summary: 'Confirm a sign-up with the code that was sent',
      allow: 'anyone',
      body: Confirm,
      reply: [204],
      problems: [alreadyRegistered, registrationPending, accountNotAccepted, tooManyAttempts],
      handler: ({ body, network }) => useCases.confirmSignUp(body, network),
    }),
    'POST /resend-code': route({
      name: 'resendConfirmationCode',
      summary: 'Send the code of a sign-up again; the answer does not tell whether there is one',
      allow: 'anyone',
      body: ResendCode,
      reply: [204],
      problems: [tooManyAttempts],
      handler: ({ body, network }) => useCases.resendCode(body.username, network),
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
      handler: ({ body, network }) => useCases.logIn(body, network),
    }),
    'POST /first-password': route({
      name: 'chooseFirstPassword',
      summary: 'Choose the first password of an invited account, and log in',
      allow: 'anyone',
      body: FirstPassword,
      reply: [200, Tokens],
      problems: [stepNeeded, passwordChangeRequired, notConfirmed, tooManyAttempts],
      handler: ({ body, network }) => useCases.chooseFirstPassword(body, network),
    }),
    'POST /forgot-password': route({
      name: 'requestPasswordReset',
      summary: 'Send a code for a new password; the answer does not tell whether the login exists',
      allow: 'anyone',
      body: ForgotPassword,
      reply: [204],
      problems: [tooManyAttempts],
      handler: ({ body, network }) => useCases.requestPasswordReset(body.login, network),
    }),
    'POST /reset-password': route({
      name: 'resetPassword',
      summary: 'Set a new password with the code that was sent; ends all sessions',
      allow: 'anyone',
      body: ResetPassword,
      reply: [204],
      problems: [tooManyAttempts],
      handler: ({ body, network }) => useCases.resetPassword(body, network),
    }),
    'POST /refresh': route({
      name: 'refreshTokens',
      summary: 'Fresh tokens for a refresh token, which may be replaced by another',
      allow: 'anyone',
      body: Refresh,
      reply: [200, Tokens],
      handler: ({ body }) => useCases.refreshTokens(body.refreshToken),
    }),
    'POST /logout': route({
      name: 'logOut',
      summary: 'End the session of a refresh token, or with an access token and `everywhere` all of the user',
      allow: 'anyone',
      body: Logout,
      reply: [204],
      handler: ({ body, user }) => useCases.logOut(body, user),
    }),
    'POST /second-factor/enrollment': route({
      name: 'enrollSecondFactor',
      summary: 'Begin to use an authenticator app: its secret; the first code finishes it',
      allow: 'profile:own',
      reply: [200, SecondFactorEnrollment],
      problems: [notFound, secondFactorEnrolled],
      handler: ({ user }) => useCases.enrollSecondFactor(user),
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
      handler: ({ user, body, network }) => useCases.passSecondFactor(user, body.code, network),
    }),
    'POST /google/start': route({
      name: 'startGoogleLogin',
      rate: 'login',
      summary: 'Begin a login by Google: where to send the browser, and the state to bind it to',
      allow: 'anyone',
      reply: [200, GoogleStarted],
      problems: [notFound],
      handler: () => useCases.google.start(),
    }),
    'POST /google/exchange': route({
      name: 'exchangeGoogleCode',
      summary: 'Tokens for the code with which the browser came back',
      allow: 'anyone',
      body: GoogleExchange,
      reply: [200, Tokens],
      problems: [notFound, googleEmailNotVerified, passwordLoginExists, registrationPending, accountNotAccepted],
      handler: ({ body }) => useCases.google.exchange(body),
    }),
  });
