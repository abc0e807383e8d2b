import type { ClientAddress } from '@eshop/service-kit/http/client-address';
import { networkOf } from '@eshop/service-kit/http/network';
import type { Input } from '@eshop/service-kit/http/route';
import type { Attempt } from '../domain/limits.ts';
import type { Attempted, Attempts } from './attempts.ts';
import { isWrongSecret } from './is-wrong-secret.ts';

type Request = Pick<Input, 'req'>;

interface Guarded extends Pick<Attempted, 'login' | 'account'> {
  kind: Attempt;
}

/** Limits what routes do by login and by the address of who asks. Every method throws a 429 problem. */
export interface Guard {
  /**
   * Does what only a right secret lets succeed: a wrong one (400, 401) counts, anything else does not. The work learns
   * whether it is asked for from an address of the account's owner.
   */
  guess<Result>(request: Request, guarded: Guarded, work: (trusted: boolean) => Promise<Result>): Promise<Result>;
  /** Does what counts where it succeeds. */
  use<Result>(request: Request, guarded: Guarded, work: () => Promise<Result>): Promise<Result>;
  /** Does what counts however it ends. */
  spend<Result>(request: Request, guarded: Guarded, work: () => Promise<Result>): Promise<Result>;
  /** What was spent from the address of this request turned out to be meant: one less counts. */
  giveBack(request: Request, kind: Attempt): Promise<void>;
}

export const createGuard = (attempts: Attempts, clientAddress: ClientAddress): Guard => {
  const networkFrom = ({ req }: Request) => {
    const address = clientAddress(req);
    return address && networkOf(address);
  };
  const attemptedBy = (request: Request, { login, account }: Guarded): Attempted => ({
    login,
    account,
    address: networkFrom(request),
  });
  return {
    guess: async (request, guarded, work) => {
      const who = attemptedBy(request, guarded);
      const { forgive, trusted, refusal } = await attempts.begin(guarded.kind, who);
      try {
        const result = await work(trusted);
        await Promise.all([forgive(), guarded.kind === 'login' && !trusted && attempts.trust(who)]);
        return result;
      } catch (error) {
        if (!isWrongSecret(error)) await forgive();
        throw (isWrongSecret(error) && (await refusal())) || error;
      }
    },
    use: async (request, guarded, work) => {
      const { forgive } = await attempts.begin(guarded.kind, attemptedBy(request, guarded));
      try {
        return await work();
      } catch (error) {
        await forgive();
        throw error;
      }
    },
    spend: async (request, guarded, work) => {
      await attempts.begin(guarded.kind, attemptedBy(request, guarded));
      return work();
    },
    giveBack: (request, kind) => attempts.giveBack(kind, { address: networkFrom(request) }),
  };
};
