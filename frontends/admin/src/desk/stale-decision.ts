import { CurrentState } from '@eshop/contracts/problem';
import { ProblemError } from '@eshop/contracts/problem-type';
import { InvocationError } from '@eshop/service-kit/sidecar/invoke';
import { ageOf } from '../age.ts';
import { namesOf } from '../gateways/people.ts';

interface Wording {
  /** What was decided on, e.g. `order`. */
  thing: string;
  /** A state as the desk calls it. */
  stateName(status: string): string;
}

/**
 * Waits for a decision. A 412 is thrown on as a problem that says who changed the thing meanwhile, when, and what it is
 * now; the page behind the form shows that state.
 */
export const decide = async <Value>(decision: Promise<Value>, { thing, stateName }: Wording): Promise<Value> => {
  try {
    return await decision;
  } catch (error) {
    const current = error instanceof InvocationError && error.status === 412 ? currentIn(error.problem) : undefined;
    if (!current) throw error;
    throw new ProblemError({
      type: 'about:blank',
      title: `This ${thing} was changed meanwhile`,
      status: 412,
      detail: `${await changedBy(current)} It is now: ${stateName(current.status).toLowerCase()}. Nothing was changed by you.`,
    });
  }
};

const currentIn = (problem: unknown): CurrentState | undefined =>
  CurrentState.safeParse((problem as { current?: unknown } | undefined)?.current).data;

const changedBy = async ({ by, at }: CurrentState): Promise<string> => {
  const when = at ? ` ${ageOf(at, Date.now())}` : '';
  if (!by || by === 'system') return `It was changed automatically${when}.`;
  const names = await namesOf([by]).catch(() => new Map<string, string>());
  return `${names.get(by) ?? 'Somebody'} changed it${when}.`;
};
