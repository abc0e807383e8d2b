import type { Problem } from '@eshop/contracts/problem';
import type { z } from 'zod';

interface Extra {
  errors?: Problem['errors'];
  [member: string]: unknown;
}

/** An error that becomes an `application/problem+json` answer (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/**
 * Declares a kind of error once: `const stockShort = problem('stock-short', 409, 'Stock is short')`,
 * thrown as `throw stockShort('Only 2 left', { lines })`.
 */
export const problem =
  (name: string, status: number, title: string) =>
  (detail?: string, extra: Extra = {}) =>
    new ProblemError({ type: `urn:eshop:problem:${name}`, title, status, ...(detail && { detail }), ...extra });

export const badRequest = problem('bad-request', 400, 'Bad request');
export const unauthorized = problem('unauthorized', 401, 'Login needed');
export const forbidden = problem('forbidden', 403, 'Not allowed');
export const notFound = problem('not-found', 404, 'Not found');
export const methodNotAllowed = problem('method-not-allowed', 405, 'Method not allowed');
export const requestTimeout = problem('request-timeout', 408, 'Too slow');
export const conflict = problem('conflict', 409, 'Conflict');
export const preconditionFailed = problem('precondition-failed', 412, 'Changed meanwhile');
export const tooLarge = problem('too-large', 413, 'Too large');
export const unsupportedMedia = problem('unsupported-media-type', 415, 'Unsupported media type');
export const preconditionRequired = problem('precondition-required', 428, 'If-Match needed');
export const tooManyRequests = problem('too-many-requests', 429, 'Too many requests');
export const unavailable = problem('unavailable', 503, 'Unavailable for the moment');
export const internalError = problem('internal', 500, 'Internal error');

/** The most bad fields that are named: a body of nothing else would come back many times as large. */
const mostNamed = 100;

/** A 400 that names bad fields by JSON pointer, up to 100; `part` is empty for the body, else `query`, `path` or `header`. */
export const invalid = (error: z.ZodError, part = '') =>
  badRequest('The request does not fit its description.', {
    errors: error.issues
      .slice(0, mostNamed)
      .flatMap(wrongIn)
      .slice(0, mostNamed)
      .map(({ path, message }) => ({ pointer: pointer(part, path), message })),
  });

/** Zod tells of all unknown keys at once, in a message that holds them all. */
const wrongIn = (issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, mostNamed).map((key) => ({ path: [...issue.path, key], message: 'unknown' }))
    : [{ path: issue.path, message: issue.message }];

const pointer = (part: string, path: PropertyKey[]) =>
  [...(part ? [part] : []), ...path]
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('') || '/';
