import type { Problem } from './problem.ts';
import { problemNameOf } from './problem-type.ts';
import type { ProblemName } from './problems.ts';

/** Whether a problem is of one of the named kinds. For browsers, which then load no declarations. */
export const isNamed = (problem: Pick<Problem, 'type'> | undefined, ...names: readonly ProblemName[]): boolean =>
  problem !== undefined && (names as readonly (string | undefined)[]).includes(problemNameOf(problem));
