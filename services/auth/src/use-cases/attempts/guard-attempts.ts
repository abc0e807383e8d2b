import type { Attempt } from '../../domain/limits.ts';
import { isWrongSecret } from '../../domain/problems.ts';
import type { AttemptOrigin, Attempts } from './limit-attempts.ts';

/** An attempt, the login that it is made at, and the network that it comes from. */
interface GuardedAttempt extends AttemptOrigin {
  kind: Attempt;
  network: string | undefined;
}

/** Limits attempts by login and by network. Every method throws a 429 problem beyond a limit. */
export interface Guard {
  /**
   * Runs work that succeeds only with a right secret: a wrong one (400, 401) counts, anything else does not. The work is
   * told whether it is requested from a network of the account's owner.
   */
  guess<Result>(attempt: GuardedAttempt, work: (isTrusted: boolean) => Promise<Result>): Promise<Result>;
  /** Runs work that counts when it succeeds. */
  use<Result>(attempt: GuardedAttempt, work: () => Promise<Result>): Promise<Result>;
  /** Runs work that counts however it ends. */
  spend<Result>(attempt: GuardedAttempt, work: () => Promise<Result>): Promise<Result>;
  /** Removes one spent attempt of a network, because it turned out to be meant. */
  giveBack(attempt: Pick<GuardedAttempt, 'kind' | 'network'>): Promise<void>;
}

export const createGuard = (attempts: Attempts): Guard => ({
  guess: async ({ kind, ...origin }, work) => {
    const { forgive, isTrusted, refusal } = await attempts.begin(kind, origin);
    try {
      const result = await work(isTrusted);
      await Promise.all([forgive(), kind === 'login' && !isTrusted && attempts.trust(origin)]);
      return result;
    } catch (error) {
      if (!isWrongSecret(error)) await forgive();
      throw (isWrongSecret(error) && (await refusal())) || error;
    }
  },
  use: async ({ kind, ...origin }, work) => {
    const { forgive } = await attempts.begin(kind, origin);
    try {
      return await work();
    } catch (error) {
      await forgive();
      throw error;
    }
  },
  spend: async ({ kind, ...origin }, work) => {
    await attempts.begin(kind, origin);
    return work();
  },
  giveBack: ({ kind, network }) => attempts.giveBack(kind, { network }),
});
