import type { Confirm } from '@eshop/contracts/user';
import type { z } from 'zod';
import { canonicalUsername } from '../domain/account.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { Codes } from './attempts/limit-codes.ts';
import type { ConfirmAccount } from './confirm-account.ts';

interface Deps {
  guard: Pick<Guard, 'guess' | 'giveBack'>;
  codes: Pick<Codes, 'redeem'>;
  confirmAccount: ConfirmAccount;
}

/**
 * Confirms a sign-up by its code, within the attempts that a code and a network may take. A confirmed sign-up counts no
 * longer for its network's hour. Throws a problem: as `ConfirmAccount`, 429 beyond a limit.
 */
export type ConfirmSignUp = (confirmation: z.infer<typeof Confirm>, network: string | undefined) => Promise<void>;

export const createConfirmSignUp =
  ({ guard, codes, confirmAccount }: Deps): ConfirmSignUp =>
  (confirmation, network) => {
    const account = canonicalUsername(confirmation.username);
    return guard.guess({ kind: 'code', login: account, account, network }, async (isTrusted) => {
      await codes.redeem({ purpose: 'sign-up', account, isTrusted }, account, (username) =>
        confirmAccount(username, confirmation.code),
      );
      await guard.giveBack({ kind: 'register', network });
    });
  };
