import { badRequest, conflict, notFound, problem, unauthorized } from '@eshop/service-kit/http/problem';

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

export const tooManyAttempts = problem('too-many-attempts', 429, 'Too many attempts');

/** `session` goes into the call that gives the account its first password. */
export const passwordChangeRequired = problem('password-change-required', 403, 'A password must be chosen');

export const passwordLoginExists = () =>
  problem(
    'password-login-exists',
    409,
    'There is a login with a password',
  )('This e-mail address has a login with a password here: log in with that.');

export const googleOff = () => notFound('Google login is not set up here.');
export const googleStateUnknown = () =>
  badRequest('This login was not begun here, was used already, or took too long.', {
    errors: [{ pointer: '/state', message: 'unknown or used' }],
  });
export const googleRefused = () => unauthorized('Google login did not succeed.');
export const googleEmailNotVerified = problem('email-not-verified', 403, 'E-mail address not verified');

export const lastAdmin = () =>
  problem('last-admin', 409, 'The last admin')('Somebody must stay admin: make another one first.');

export const wrongCode = () =>
  badRequest('The code does not fit this username, or it is too old.', {
    errors: [{ pointer: '/code', message: 'does not fit' }],
  });

export const weakPassword = () =>
  badRequest('The password does not meet the rules.', { errors: [{ pointer: '/password', message: 'too weak' }] });

export const notAccepted = () => badRequest('Cognito does not accept this account.');
