import type { Accounts } from '../cognito/accounts.ts';
import type { Account } from '../domain/account.ts';
import { emailTaken } from '../domain/problems.ts';
import type { Profiles } from '../store/profiles.ts';

/** Gives an account its e-mail address and its profile, if it does not have them. */
export type Settle = (account: Account) => Promise<void>;

/**
 * An account whose address went to another while it was being made (its process slept for a minute) is removed, with a
 * 409 problem: addresses are unique.
 */
export const createSettle =
  ({ accounts, profiles }: { accounts: Accounts; profiles: Profiles }): Settle =>
  async (account) => {
    if (await profiles.settle(account)) return;
    await accounts.remove(account.username);
    throw emailTaken();
  };
