import type { Account } from './account.ts';

/** An e-mail address that somebody registers with, or has: `userId` is there once the account is made. */
export interface EmailClaim {
  email: string;
  username: string;
  /** Milliseconds since 1970. */
  claimedAt: number;
  userId?: string | undefined;
}

/** Longer than any registration takes: its calls have deadlines of seconds. */
export const claimMs = 60_000;

/**
 * What an existing claim means to who asks for the address: `taken` by an account, `pending` while another registration
 * may be under way, `free` when that one failed or died. `holder` is the account of the claim's username, if there is one.
 */
export const judgeClaim = (
  claim: EmailClaim,
  holder: Pick<Account, 'email'> | undefined,
  asking: { username: string; now: number },
): 'taken' | 'pending' | 'free' => {
  if (claim.userId || holder?.email === claim.email) return 'taken';
  if (claim.username === asking.username) return 'free'; // Cognito lets only one of them have the username
  return asking.now - claim.claimedAt < claimMs ? 'pending' : 'free';
};
