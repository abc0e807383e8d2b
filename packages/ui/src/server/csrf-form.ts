import type { Problem } from '@eshop/contracts/problem';
import { refresh } from 'next/cache';
import { csrfField, csrfProblem } from './csrf.ts';

/** Why an action does not take a form, or undefined. The page is rebuilt then, so that it can be sent again. */
export const outdatedForm = async (form: FormData): Promise<Problem | undefined> => {
  const problem = await csrfProblem(form.get(csrfField));
  if (problem) refresh();
  return problem;
};
