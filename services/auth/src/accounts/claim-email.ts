import type { Account } from '../domain/account.ts';
import { type EmailClaim, judgeClaim } from '../domain/email-claim.ts';
import { emailPending, emailTaken } from '../domain/problems.ts';
import type { EmailClaims } from '../store/email-claims.ts';

interface Deps {
  /** The account of a claim's username, if there is one. */
  holderOf: (claim: EmailClaim) => Promise<Pick<Account, 'userId' | 'email' | 'confirmed'> | undefined>;
  claims: EmailClaims;
  now: () => number;
}

type Asking = Pick<Account, 'email' | 'username' | 'verified'>;

/** Claims an e-mail address for a username. Throws a 409 problem while it is another's. */
export type ClaimEmail = (asking: Asking) => Promise<void>;

export const createClaimEmail =
  ({ holderOf, claims, now }: Deps): ClaimEmail =>
  async ({ email, username, verified }) => {
    const claim: EmailClaim = { email, username, claimedAt: now() };
    if (await claims.claim(claim)) return;
    const existing = await claims.get(email);
    if (!existing) throw emailPending(); // released this very moment
    const holder = await holderOf(existing);
    const verdict = judgeClaim(existing, holder, { username, verified, now: now() });
    if (verdict === 'taken') throw emailTaken();
    if (verdict === 'pending' || !(await claims.claim(claim, existing))) throw emailPending();
  };
