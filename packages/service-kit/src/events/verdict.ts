import { ProblemError } from '@eshop/contracts/problem-type';
import { isOutage } from '../http/outage.ts';
import { Poison } from './subscription.ts';

/** What a failed delivery answers to Dapr: come again, or go to the dead letters. */
export type Verdict = 'RETRY' | 'DROP';

/** How often an event may fail for a reason that is neither poison nor an outage: for a minute, at two seconds between. */
const mostFailures = 30;

/**
 * Poison goes to the dead letters at once. While a store or another service is unavailable an event comes again for as long as
 * it takes. Anything else is most likely a fault of ours: it may heal by itself for a minute, then it must not hold
 * back the others.
 */
export const verdictOn = (error: unknown, failures: number): Verdict => {
  if (error instanceof Poison) return 'DROP';
  if (isOutage(error) || (error instanceof ProblemError && error.problem.status === 503)) return 'RETRY';
  return failures < mostFailures ? 'RETRY' : 'DROP';
};
