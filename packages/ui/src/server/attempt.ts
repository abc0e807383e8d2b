import { Problem } from '@eshop/contracts/problem';
import { ProblemError } from '@eshop/contracts/problem-type';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { withSiteText } from '../problem-texts.ts';

export type Attempt<Value> = { value: Value; problem?: never } | { problem: Problem; value?: never };

/** Waits for a call and returns a refusal, or that nobody answered, as a problem to be shown, in the site's words. Throws anything else. */
export const attempt = async <Value>(call: Promise<Value>): Promise<Attempt<Value>> => {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof ProblemError) return { problem: withSiteText(error.problem) };
    if (error instanceof InvocationError) return { problem: withSiteText(problemOf(error)) };
    throw error;
  }
};

const problemOf = ({ status, problem }: InvocationError): Problem =>
  Problem.safeParse(problem).data ?? { type: 'about:blank', title: `The answer was ${status}`, status };
