import { isProblem, ProblemError } from '@eshop/contracts/problem-type';
import { alreadyRegistered, grantChainTooLong, registrationPending } from '@eshop/contracts/problems/auth';
import { badRequest, notFound, unauthorized } from '@eshop/contracts/problems/general';

export const usernameTaken = () =>
  alreadyRegistered('This username is taken.', { errors: [{ pointer: '/username', message: 'taken' }] });

export const emailTaken = () =>
  alreadyRegistered('This e-mail address is registered.', { errors: [{ pointer: '/email', message: 'registered' }] });

/** Whether it is because of another account that somebody cannot have their e-mail address. */
export const isEmailTaken = (error: unknown): boolean =>
  error instanceof ProblemError && isProblem(error.problem, alreadyRegistered);

export const emailPending = () =>
  registrationPending('A registration with this e-mail address is under way.', {
    errors: [{ pointer: '/email', message: 'being registered, try again in a minute' }],
  });

/** The same for an unknown login and a wrong password, so that nobody learns which logins exist. */
export const wrongLogin = () => unauthorized('The login or the password is wrong.');

export const sessionOver = () => unauthorized('The refresh token is not valid.');

export const googleOff = () => notFound('Google login is not set up here.');
export const googleStateUnknown = () =>
  badRequest('This login was not begun here, was used already, or took too long.', {
    errors: [{ pointer: '/state', message: 'unknown or used' }],
  });
export const googleRefused = () => unauthorized('Google login did not succeed.');

export const grantChainTooLongFor = (max: number) =>
  grantChainTooLong(`What you have comes from more than ${max - 1} people. Ask somebody who has it from fewer.`);

export const secondFactorOff = () => notFound('Second factors are not set up here.');
export const wrongSecondFactor = () =>
  badRequest('The code is wrong, too old, or was used before.', {
    errors: [{ pointer: '/code', message: 'is wrong, too old, or was used before' }],
  });

export const wrongCode = () =>
  badRequest('The code does not fit this username, or it is too old.', {
    errors: [{ pointer: '/code', message: 'does not fit' }],
  });

export const weakPassword = () =>
  badRequest('The password does not meet the rules.', { errors: [{ pointer: '/password', message: 'too weak' }] });

/** Whether an attempt failed because its password or code was wrong (400, 401), and not for another reason. */
export const isWrongSecret = (error: unknown): boolean =>
  error instanceof ProblemError && [400, 401].includes(error.problem.status);

export const notAccepted = () => badRequest('Cognito does not accept this account.');
