import { Confirm, Login, Refresh, Register, Registered, Tokens } from '@eshop/contracts/user';
import { route, routes } from '@eshop/service-kit/http/route';
import type { ConfirmAccount } from '../accounts/confirm.ts';
import type { LogIn } from '../accounts/login.ts';
import type { RegisterAccount } from '../accounts/register.ts';
import type { Sessions } from '../cognito/sessions.ts';

interface Deps {
  register: RegisterAccount;
  confirm: ConfirmAccount;
  logIn: LogIn;
  sessions: Sessions;
}

const throttled = { 429: 'Too many requests' };

export const authRoutes = ({ register, confirm, logIn, sessions }: Deps) =>
  routes('/v1/auth', {
    'POST /register': route({
      summary: 'Sign up',
      allow: 'anyone',
      body: Register,
      reply: [201, Registered],
      problems: { ...throttled, 409: 'The username or the e-mail address is taken' },
      handler: ({ body }) => register(body),
    }),
    'POST /confirm': route({
      summary: 'Confirm a sign-up with the code that was sent',
      allow: 'anyone',
      body: Confirm,
      reply: [204],
      problems: throttled,
      handler: ({ body }) => confirm(body.username, body.code),
    }),
    'POST /login': route({
      summary: 'Log in by username or e-mail address',
      allow: 'anyone',
      body: Login,
      reply: [200, Tokens],
      problems: { ...throttled, 401: 'The login or the password is wrong', 403: 'The sign-up is not confirmed' },
      handler: ({ body }) => logIn(body.login, body.password),
    }),
    'POST /refresh': route({
      summary: 'Fresh tokens for a refresh token',
      allow: 'anyone',
      body: Refresh,
      reply: [200, Tokens],
      problems: { ...throttled, 401: 'The refresh token is over' },
      handler: ({ body }) => sessions.refresh(body.refreshToken),
    }),
    'POST /logout': route({
      summary: 'End the session of a refresh token',
      allow: 'anyone',
      body: Refresh,
      reply: [204],
      problems: throttled,
      handler: ({ body }) => sessions.revoke(body.refreshToken),
    }),
  });
