import type { Request } from 'express';
import { badRequest, preconditionFailed, preconditionRequired } from './problem.ts';

/** A strong entity tag, e.g. `"7"`; with a second part, `"7.12"`, for what changes without its version changing. */
export const etagOf = (version: number, revision?: number): string =>
  revision === undefined ? `"${version}"` : `"${version}.${revision}"`;

/** Whether `If-None-Match` holds the tag, so that 304 says all. Express's own `req.fresh` is false for `fetch`, which adds `no-cache`. */
export const isUnchanged = (req: Request, etag: string): boolean =>
  (req.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

const versionTag = /^"(\d{1,15})(\.\d{1,15})?"$/;

/**
 * The version that `If-Match` names, as `etagOf` wrote it. Throws a problem: 428 without the header, 400 when it is no
 * entity tag, 412 when it is one that is not ours.
 */
export const requiredVersion = (req: Request): number => {
  const header = req.get('if-match')?.trim();
  if (!header) throw preconditionRequired('Send If-Match with the version that you have seen.');
  const version = header.match(versionTag)?.[1];
  if (version !== undefined) return Number(version);
  if (/^(W\/)?"[^"]*"$/.test(header)) throw preconditionFailed('If-Match names no version of this.');
  throw badRequest('If-Match takes one entity tag.', {
    errors: [{ pointer: '/header/if-match', message: 'one entity tag, e.g. "7"' }],
  });
};

/** The version that `If-Match` names, if there is one; the problems of `requiredVersion`. */
export const optionalVersion = (req: Request): number | undefined =>
  req.get('if-match') === undefined ? undefined : requiredVersion(req);
