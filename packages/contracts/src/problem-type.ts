// What browsers load too, and so without schemas.
import type { Problem } from './problem.ts';

interface Members {
  errors?: Problem['errors'];
  [member: string]: unknown;
}

/** An error that becomes an `application/problem+json` response (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** What a kind of problem means, for its page and the API document. */
export interface ProblemDeclaration<Name extends string = string> {
  /** Unique, in kebab case: the last segment of the problem's `type`. */
  readonly name: Name;
  readonly status: number;
  /** A short noun phrase, the same for every occurrence. */
  readonly title: string;
  /** When the problem occurs, in a sentence. */
  readonly meaning: string;
  /** What a client does about it, in a sentence. */
  readonly action: string;
}

/** A declared kind of problem. Called, it creates the error to throw: `throw stockShort('Only 2 are free.', { available: 2 })`. */
export interface ProblemType<Name extends string = string> extends ProblemDeclaration<Name> {
  (detail?: string, members?: Members): ProblemError;
}

/** Declares a kind of problem, once for the routes that return it, the API document, the clients and the sites. */
export const problem = <const Name extends string>(
  name: Name,
  status: number,
  title: string,
  { meaning, action }: Pick<ProblemDeclaration, 'meaning' | 'action'>,
): ProblemType<Name> => {
  const create = (detail?: string, members: Members = {}) =>
    new ProblemError({ type: problemUri(name), title, status, ...(detail && { detail }), ...members });
  const factory = Object.assign(create, { status, title, meaning, action });
  return Object.defineProperty(factory, 'name', { value: name }) as ProblemType<Name>;
};

/**
 * The `type` of a problem, a reference that resolves against the address of the API to the page that describes the
 * problem (RFC 9457, 3.1.1).
 */
export const problemUri = <Name extends string>(name: Name) => `/problems/${name}` as const;

/** The name in a problem's `type`, whatever host it is resolved against; undefined for a type that is not of this API. */
export const problemNameOf = ({ type }: Pick<Problem, 'type'>): string | undefined =>
  /(?:^|\/)problems\/([a-z0-9-]+)$/.exec(type)?.[1];

/** Whether a problem is of one of the declared kinds. */
export const isProblem = (value: Pick<Problem, 'type'> | undefined, ...types: readonly ProblemType[]): boolean => {
  const name = value && problemNameOf(value);
  return types.some((type) => type.name === name);
};
