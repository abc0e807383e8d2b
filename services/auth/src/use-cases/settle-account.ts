import { accountNotAccepted } from '@eshop/contracts/problems/auth';
import { type Account, acceptedName, hasAcceptedUsername } from '../domain/account.ts';
import { emailPending } from '../domain/problems.ts';
import type { Profiles } from '../store/profiles.ts';
import type { ClaimEmail } from './claim-email.ts';

/** Gives an account its e-mail address and its profile, if it does not have them. */
export type SettleAccount = (account: Account) => Promise<void>;

/**
 * A confirmed account gets its address only when it is verified, and then also from one that is not confirmed. Throws a
 * problem: 409 when another account has the address, 403 for a username that nobody can register here, however it came into
 * the pool; the account stays as it is. Replaces a name that does not fit.
 */
export const createSettleAccount =
  ({ claimEmail, profiles }: { claimEmail: ClaimEmail; profiles: Pick<Profiles, 'settle'> }): SettleAccount =>
  async (storedAccount) => {
    if (!hasAcceptedUsername(storedAccount))
      throw accountNotAccepted('This username cannot be used here. Register another one.');
    const account = { ...storedAccount, name: acceptedName(storedAccount.name, storedAccount.username) };
    const ownAccount = account.confirmed && !account.verified ? { ...account, email: '' } : account;
    if (await profiles.settle(ownAccount)) return;
    await claimEmail(ownAccount);
    if (!(await profiles.settle(ownAccount))) throw emailPending(); // it went to another this very moment
  };
