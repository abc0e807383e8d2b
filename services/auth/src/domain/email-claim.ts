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

/** How long an account that is never confirmed keeps an address from others: as long as Cognito's codes are good. */
export const unconfirmedMs = 86_400_000;

type Holder = Pick<Account, 'userId' | 'email' | 'confirmed'>;

/** Who asks for an address; `verified` when it was shown to be theirs. */
interface Asking {
  username: string;
  verified: boolean;
  now: number;
}

/**
 * What an existing claim means to who asks for the address: `taken` by an account, `pending` while another registration
 * may be under way, `free` when that one failed or died, or its account was never confirmed. Who has shown the address to
 * be theirs gives way to a confirmed account alone. `holder` is the account of the claim's username, if there is one.
 */
export const judgeClaim = (
  claim: EmailClaim,
  holder: Holder | undefined,
  asking: Asking,
): 'taken' | 'pending' | 'free' => {
  const age = asking.now - claim.claimedAt;
  if (holder && holds(holder, claim)) {
    if (holder.confirmed) return 'taken';
    return asking.verified || age >= unconfirmedMs ? 'free' : 'taken';
  }
  if (claim.username === asking.username) return 'free'; // Cognito lets only one of them have the username
  return asking.verified || age >= claimMs ? 'free' : 'pending';
};

/** A claim without an account's id is of a process that died before it could write it down. */
const holds = (holder: Holder, { userId, email }: EmailClaim) =>
  userId === undefined ? holder.email === email : holder.userId === userId;
