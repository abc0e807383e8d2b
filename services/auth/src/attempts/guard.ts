import type { ClientAddress } from '@eshop/service-kit/http/client-address';
import { ProblemError } from '@eshop/service-kit/http/problem';
import { networkOf } from '@eshop/service-kit/http/rate-limit';
import type { Input } from '@eshop/service-kit/http/route';
import type { Attempt } from '../domain/limits.ts';
import type { Attempts } from './attempts.ts';

type Request = Pick<Input, 'req'>;

interface Guarded {
  kind: Attempt;
  /** What is tried at: a username, or what somebody gave for one. */
  account?: string;
}

/** Limits what routes do by account and by the address of who asks. Every method throws a 429 problem. */
export interface Guard {
  /** Does what only a right secret lets succeed: a wrong one (400, 401) counts, anything else does not. */
  guess<Result>(request: Request, guarded: Guarded, work: () => Promise<Result>): Promise<Result>;
  /** Does what counts however it ends. */
  spend<Result>(request: Request, guarded: Guarded, work: () => Promise<Result>): Promise<Result>;
}

export const createGuard = (attempts: Attempts, clientAddress: ClientAddress): Guard => {
  const whose = ({ req }: Request, account: string | undefined) => {
    const address = clientAddress(req);
    return { account, address: address && networkOf(address) };
  };
  return {
    guess: async (request, { kind, account }, work) => {
      const who = whose(request, account);
      const { forgive, trusted } = await attempts.begin(kind, who);
      try {
        const result = await work();
        await Promise.all([forgive(), kind === 'login' && !trusted && attempts.trust(who)]);
        return result;
      } catch (error) {
        if (!isWrong(error)) await forgive();
        throw error;
      }
    },
    spend: async (request, { kind, account }, work) => {
      await attempts.begin(kind, whose(request, account));
      return work();
    },
  };
};

const isWrong = (error: unknown) => error instanceof ProblemError && [400, 401].includes(error.problem.status);
