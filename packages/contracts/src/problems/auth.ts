import { problem } from '../problem-type.ts';

export const alreadyRegistered = problem('already-registered', 409, 'Account exists', {
  meaning: 'Another account has the username or the e-mail address; `errors` names which.',
  action: 'Log in to that account, or choose another one.',
});
export const registrationPending = problem('registration-pending', 409, 'Registration in progress', {
  meaning: 'Another registration with the same e-mail address is being processed.',
  action: 'Repeat the request in a minute.',
});
export const accountNotAccepted = problem('account-not-accepted', 403, 'Account not accepted', {
  meaning: 'The account was created outside of the shop, with a username that the shop does not accept.',
  action: 'Register another account.',
});
export const notConfirmed = problem('not-confirmed', 403, 'Registration not confirmed', {
  meaning: 'The login is right, but the registration is not confirmed yet.',
  action: 'Send the code to `POST /v1/auth/confirm`, then log in again.',
});
export const stepNeeded = problem('login-step-needed', 403, 'Login step required', {
  meaning: 'The identity provider asks for a step that this API does not offer.',
  action: 'Ask an administrator to reset the account.',
});
export const passwordChangeRequired = problem('password-change-required', 403, 'Password change required', {
  meaning: 'The account was invited and has no password of its own yet; `session` is the token for choosing one.',
  action: 'Send the `session` with a new password to `POST /v1/auth/first-password`.',
});
export const tooManyAttempts = problem('too-many-attempts', 429, 'Too many attempts', {
  meaning: 'Too many attempts of this kind were made for the account or from the network.',
  action: 'Wait as long as `Retry-After` says, then try again.',
});
export const passwordLoginExists = problem('password-login-exists', 409, 'Password login exists', {
  meaning: 'The e-mail address of the Google account belongs to an account with a password.',
  action: 'Log in with the password.',
});
export const googleEmailNotVerified = problem('email-not-verified', 403, 'E-mail address not verified', {
  meaning: 'Google has not verified the e-mail address of the account.',
  action: 'Verify the address with Google, or register with a password.',
});
export const secondFactorEnrolled = problem('second-factor-enrolled', 409, 'Second factor already enrolled', {
  meaning: 'The user has an authenticator app already.',
  action: 'Use its codes, or ask somebody who manages users to reset it.',
});
export const secondFactorNotEnrolled = problem('second-factor-not-enrolled', 409, 'No second factor enrolled', {
  meaning: 'The user has no authenticator app, or another login started to set one up.',
  action: 'Start with `POST /v1/auth/second-factor/enrollment`.',
});
export const lastAdmin = problem('last-admin', 409, 'Last administrator', {
  meaning: 'The change would leave the shop without an administrator.',
  action: 'Give another user the role `admin` first.',
});
export const policyWithoutAdmin = problem('policy-without-admin', 400, 'Policy without administrator', {
  meaning: 'The change would leave nobody who can change the policy; `errors` names the part.',
  action: 'Leave the role `admin` its permissions, and a user the role.',
});
export const ownRoles = problem('own-roles', 403, 'Own roles', {
  meaning: 'Users cannot change their own roles.',
  action: 'Ask somebody else who manages users.',
});
export const beyondOwnPermissions = problem('beyond-own-permissions', 403, 'Beyond own permissions', {
  meaning: 'The change would give or remove permissions that the user does not have.',
  action: 'Ask an administrator.',
});
export const grantChainTooLong = problem('grant-chain-too-long', 409, 'Grant chain too long', {
  meaning: 'The permissions to be granted came to the user over more people than are recorded.',
  action: 'Ask somebody who has them from fewer people.',
});
