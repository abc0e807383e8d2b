import { problem } from '../problem-type.ts';

export const badRequest = problem('bad-request', 400, 'Invalid request', {
  meaning: 'A part of the request does not match its description; `errors` names each invalid field by JSON pointer.',
  action: 'Correct the named fields. The same request fails again.',
});
export const unauthorized = problem('unauthorized', 401, 'Authentication required', {
  meaning: 'The access token is missing, expired, revoked or invalid, or the credentials are wrong.',
  action: 'Refresh the access token, or log in again.',
});
export const forbidden = problem('forbidden', 403, 'Permission required', {
  meaning: 'The roles of the user do not grant the permission that the operation needs, or not at this address.',
  action: 'Ask an administrator for a role that grants the permission.',
});
export const secondFactorRequired = problem('second-factor-required', 403, 'Second factor required', {
  meaning: 'The permission counts only in a session that passed a second factor.',
  action: 'Send a code to `POST /v1/auth/second-factor`, then repeat the request.',
});
export const notFound = problem('not-found', 404, 'Resource not found', {
  meaning: 'Nothing exists at this address, or not for this user.',
  action: 'Check the identifier. Resources of other users are not found either.',
});
export const methodNotAllowed = problem('method-not-allowed', 405, 'Method not allowed', {
  meaning: 'The path exists, but not with this method; `Allow` lists the methods that it has.',
  action: 'Use one of the listed methods.',
});
export const requestTimeout = problem('request-timeout', 408, 'Request timeout', {
  meaning: 'The body of the request did not arrive in time.',
  action: 'Repeat the request over a better connection.',
});
export const preconditionFailed = problem('precondition-failed', 412, 'Stale version', {
  meaning:
    'The resource changed after the version that `If-Match` names; `current`, where present, holds its current state.',
  action: 'Read the resource again, decide on its current state, and repeat the request with its current version.',
});
export const tooLarge = problem('too-large', 413, 'Content too large', {
  meaning: 'The body or the file is larger than the operation accepts.',
  action: 'Send less.',
});
export const unsupportedMedia = problem('unsupported-media-type', 415, 'Unsupported media type', {
  meaning: 'The operation does not accept a body or a file of this type.',
  action: 'Send one of the documented types.',
});
export const idempotencyKeyReused = problem('idempotency-key-reused', 422, 'Idempotency key reused', {
  meaning: 'The `Idempotency-Key` was sent before with a different request.',
  action: 'Use a new key for a new request. Repeat the earlier request unchanged to get its response.',
});
export const preconditionRequired = problem('precondition-required', 428, 'If-Match required', {
  meaning: 'The operation is based on a version of the resource, and `If-Match` is missing.',
  action: 'Send `If-Match` with the `ETag` or version that the decision is based on.',
});
export const tooManyRequests = problem('too-many-requests', 429, 'Too many requests', {
  meaning: 'The user or the address sent more requests than allowed.',
  action: 'Wait as long as `Retry-After` says, then repeat the request.',
});
export const internalError = problem('internal', 500, 'Internal error', {
  meaning: 'The service failed in a way that it did not expect. The failure is logged.',
  action: 'Repeat the request if it is safe to repeat, and report it if it fails again.',
});
export const unavailable = problem('unavailable', 503, 'Service unavailable', {
  meaning: 'The service, its store or another service does not respond for the moment, or is full.',
  action: 'Wait as long as `Retry-After` says, then repeat the request.',
});
