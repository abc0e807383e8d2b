import { type Account, isFederated } from '../domain/account.ts';
import { type EmailClaim, judgeClaim } from '../domain/email-claim.ts';
import { emailPending, emailTaken } from '../domain/problems.ts';
import type { FindAccount } from '../gateways/cognito/find-account.ts';
import type { EmailClaims } from '../store/email-claims.ts';
import type { Profiles } from '../store/profiles.ts';

interface Deps {
  findHolder: FindHolder;
  claims: EmailClaims;
  now: () => number;
}

type Claimant = Pick<Account, 'email' | 'username' | 'verified'>;

/** Claims an e-mail address for a username. Throws a 409 problem while another account has it. */
export type ClaimEmail = (claimant: Claimant) => Promise<void>;

export const createClaimEmail =
  ({ findHolder, claims, now }: Deps): ClaimEmail =>
  async ({ email, username, verified }) => {
    const claim: EmailClaim = { email, username, claimedAt: now() };
    if (await claims.claim(claim)) return;
    const existingClaim = await claims.get(email);
    if (!existingClaim) throw emailPending(); // released this very moment
    const holder = await findHolder(existingClaim);
    const verdict = judgeClaim(existingClaim, holder, { username, verified, now: now() });
    if (verdict === 'taken') throw emailTaken();
    if (verdict === 'pending' || !(await claims.claim(claim, existingClaim))) throw emailPending();
  };

/** Finds the account that an e-mail claim belongs to, if it exists. */
export type FindHolder = (claim: EmailClaim) => Promise<Pick<Account, 'userId' | 'email' | 'confirmed'> | undefined>;

/**
 * Cognito has an account for each user of Google; the emulator of its hosted pages creates none in cognito-local, so that
 * the profile stands in for it.
 */
export const createFindHolder =
  ({ find, profiles }: { find: FindAccount; profiles: Pick<Profiles, 'get'> }): FindHolder =>
  async ({ username, userId }) => {
    const account = await find(username);
    if (account || !userId || !isFederated(username)) return account;
    const profile = await profiles.get(userId);
    return profile && { userId, email: profile.email, confirmed: true };
  };
