import type { Problem } from '@eshop/contracts/problem';
import { ProblemError } from '@eshop/contracts/problem-type';
import { badRequest } from '@eshop/contracts/problems/general';
import type { z } from 'zod';

/** A 400 for an upload whose content cannot be used. It counts among the refused files of its user. */
export class RefusedFileError extends ProblemError {
  constructor(detail: string, errors: Problem['errors']) {
    super(badRequest(detail, { errors }).problem);
  }
}

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
