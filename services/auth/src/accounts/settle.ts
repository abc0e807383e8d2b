import { accountNotAccepted } from '@eshop/contracts/problems/auth';
import { type Account, acceptedName, hasAcceptedUsername } from '../domain/account.ts';
import { emailPending } from '../domain/problems.ts';
import type { Profiles } from '../store/profiles.ts';
import type { ClaimEmail } from './claim-email.ts';

/** Gives an account its e-mail address and its profile, if it does not have them. */
export type Settle = (account: Account) => Promise<void>;

/**
 * A confirmed account takes its address only when it is verified, and then also from one that is not confirmed. Throws a
 * 409 problem when the address is another's; the account stays as it is; 403 for
 * a username that nobody can register here, however it came into the pool. A name that does not fit is replaced.
 */
export const createSettle =
  ({ claimEmail, profiles }: { claimEmail: ClaimEmail; profiles: Profiles }): Settle =>
  async (found) => {
    if (!hasAcceptedUsername(found))
      throw accountNotAccepted('This username cannot be used here. Register another one.');
    const account = { ...found, name: acceptedName(found.name, found.username) };
    const own = account.confirmed && !account.verified ? { ...account, email: '' } : account;
    if (await profiles.settle(own)) return;
    await claimEmail(own);
    if (!(await profiles.settle(own))) throw emailPending(); // it went to another this very moment
  };
