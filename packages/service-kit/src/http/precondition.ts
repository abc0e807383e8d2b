import type { CurrentState } from '@eshop/contracts/problem';
import { badRequest, preconditionFailed, preconditionRequired } from '@eshop/contracts/problems/general';
import type { Request, Response } from 'express';
import { z } from 'zod';

/** A strong entity tag, e.g. `"7"`; with a second part, `"7.12"`, for what changes without its version changing. */
export const etagOf = (version: number, revision?: number): string =>
  revision === undefined ? `"${version}"` : `"${version}.${revision}"`;

/** Whether `If-None-Match` holds the tag, so that 304 says all. Express's own `req.fresh` is false for `fetch`, which adds `no-cache`. */
export const isUnchanged = (req: Request, etag: string): boolean =>
  (req.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/**
 * An answer under a tag: worked out unless the client has it already, which then is told so (304). `cacheControl` says who
 * may keep it, and for how long without asking.
 */
export const unlessUnchanged = <Answer>(
  { req, res }: { req: Request; res: Response },
  etag: string,
  work: () => Answer,
  cacheControl = 'public, no-cache',
): Answer => {
  res.set({ etag, 'cache-control': cacheControl });
  if (!isUnchanged(req, etag)) return work();
  res.status(304).end();
  return undefined as Answer; // the router sends nothing more
};

const entityTag = /^(W\/)?"[^"]*"$/;
const versionTag = /^"(\d{1,15})(\.\d{1,15})?"$/;

/**
 * The version that `If-Match` names, as `etagOf` wrote it. Throws a problem: 428 without the header, 400 when it is no
 * entity tag, 412 when it is one that is not ours.
 */
export const requiredVersion = (req: Request): number => {
  const header = req.get('if-match')?.trim();
  if (!header) throw preconditionRequired('Send If-Match with the version that you have seen.');
  return versionIn(header);
};

/** The version that `If-Match` names, if there is one. Throws as `requiredVersion` does, but for the 428. */
export const optionalVersion = (req: Request): number | undefined => {
  const header = req.get('if-match')?.trim();
  return header === undefined ? undefined : versionIn(header);
};

const versionIn = (header: string): number => {
  const version = header.match(versionTag)?.[1];
  if (version !== undefined) return Number(version);
  if (entityTag.test(header)) throw preconditionFailed('If-Match names no version of this.');
  throw badRequest('If-Match takes one entity tag.', {
    errors: [{ pointer: '/header/if-match', message: 'one entity tag, e.g. "7"' }],
  });
};

/** Throws a 412 problem that carries the current state unless `seenVersion` is its version. */
export const checkVersion = (seenVersion: number, current: CurrentState): void => {
  if (seenVersion !== current.version) throw staleVersion(current);
};

/** The 412 problem of a decision on a version that is no longer the current one. */
export const staleVersion = (current: CurrentState) =>
  preconditionFailed(`The current version is ${current.version}.`, { current });

/** An entity tag as `If-Match` takes it. */
export const EntityTag = z.string().regex(entityTag).meta({ example: '"7"' });

/** The header of a route that answers 304 to who has the current version. */
export const ifNoneMatchHeader = {
  'If-None-Match': {
    description: 'The ETags of the responses that you have',
    schema: z.string().meta({ example: '"7"' }),
  },
} as const;
