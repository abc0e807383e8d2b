import { ProblemError } from '@eshop/contracts/problem-type';

/** Whether an attempt failed because its password or code was wrong (400, 401), and not for another reason. */
export const isWrongSecret = (error: unknown): boolean =>
  error instanceof ProblemError && [400, 401].includes(error.problem.status);
