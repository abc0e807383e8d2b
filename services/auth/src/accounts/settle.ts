import type { Account } from '../domain/account.ts';
import { emailPending } from '../domain/problems.ts';
import type { Profiles } from '../store/profiles.ts';
import type { ClaimEmail } from './claim-email.ts';

/** Gives an account its e-mail address and its profile, if it does not have them. */
export type Settle = (account: Account) => Promise<void>;

/**
 * A confirmed account takes its address only when it is verified, and then also from one that is not confirmed. Throws a
 * 409 problem when the address is another's; the account stays as it is.
 */
export const createSettle =
  ({ claimEmail, profiles }: { claimEmail: ClaimEmail; profiles: Profiles }): Settle =>
  async (account) => {
    const own = account.confirmed && !account.verified ? { ...account, email: '' } : account;
    if (await profiles.settle(own)) return;
    await claimEmail(own);
    if (!(await profiles.settle(own))) throw emailPending(); // it went to another this very moment
  };
