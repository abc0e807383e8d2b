import { badRequest, conflict, problem, unauthorized } from '@eshop/service-kit/http/problem';

const taken = problem('already-registered', 409, 'Already registered');

export const usernameTaken = () =>
  taken('This username is taken.', { errors: [{ pointer: '/username', message: 'taken' }] });

export const emailTaken = () =>
  taken('This e-mail address is registered.', { errors: [{ pointer: '/email', message: 'registered' }] });

export const emailPending = () =>
  conflict('A registration with this e-mail address is under way.', {
    errors: [{ pointer: '/email', message: 'being registered, try again in a minute' }],
  });

/** The same for an unknown login and a wrong password, so that nobody learns which logins exist. */
export const wrongLogin = () => unauthorized('The login or the password is wrong.');

export const sessionOver = () => unauthorized('The refresh token is not valid.');

export const notConfirmed = problem('not-confirmed', 403, 'Sign-up not confirmed');
export const stepNeeded = problem('login-step-needed', 403, 'Another step is needed to log in');
export const tooManyRequests = problem('too-many-requests', 429, 'Too many requests');

export const wrongCode = () =>
  badRequest('The code does not fit this username, or it is too old.', {
    errors: [{ pointer: '/code', message: 'does not fit' }],
  });

export const weakPassword = () =>
  badRequest('The password does not meet the rules.', { errors: [{ pointer: '/password', message: 'too weak' }] });

export const notAccepted = () => badRequest('Cognito does not accept this account.');
