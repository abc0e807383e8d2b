import type { FindAccount } from '../cognito/find-account.ts';
import { isFederated } from '../domain/account.ts';
import type { EmailClaim } from '../domain/email-claim.ts';
import type { Profiles } from '../store/profiles.ts';

/**
 * The account that an e-mail claim is of. Cognito keeps an account of whoever came by Google; the local run's stand-in
 * does not tell cognito-local of any, so that their profile speaks for them.
 */
export const createHolderOf =
  ({ find, profiles }: { find: FindAccount; profiles: Pick<Profiles, 'get'> }) =>
  async ({ username, userId }: EmailClaim) => {
    const account = await find(username);
    if (account || !userId || !isFederated(username)) return account;
    const profile = await profiles.get(userId);
    return profile && { userId, email: profile.email, confirmed: true };
  };
