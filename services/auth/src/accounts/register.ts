import type { Register } from '@eshop/contracts/user';
import { ProblemError } from '@eshop/service-kit/http/problem';
import type { Accounts } from '../cognito/accounts.ts';
import { type Account, canonicalUsername } from '../domain/account.ts';
import { type EmailClaim, judgeClaim } from '../domain/email-claim.ts';
import { emailPending, emailTaken } from '../domain/problems.ts';
import type { EmailClaims } from '../store/email-claims.ts';
import type { Settle } from './settle.ts';

interface Deps {
  accounts: Accounts;
  claims: EmailClaims;
  settle: Settle;
  /** Confirms sign-ups without a code. */
  confirmAtOnce: boolean;
  now: () => number;
}

/**
 * Registers: claims the e-mail address, makes the account, then binds both. A process that dies in between leaves either
 * a claim without an account, which is free again after a minute, or an account that its first login or confirmation
 * settles. Throws a 409 problem that names the field which is taken.
 */
export const createRegister = (deps: Deps) => async (wanted: Register) => {
  const account = { ...wanted, username: canonicalUsername(wanted.username) };
  await claimEmail(account, deps);
  const userId = await signUp(account, deps);
  await deps.settle({ userId, username: account.username, email: account.email, name: account.name });
  if (deps.confirmAtOnce) await deps.accounts.confirmAtOnce(account);
  return { userId, confirmed: deps.confirmAtOnce };
};

export type RegisterAccount = ReturnType<typeof createRegister>;

const claimEmail = async ({ email, username }: Pick<Account, 'email' | 'username'>, deps: Deps): Promise<void> => {
  const claim: EmailClaim = { email, username, claimedAt: deps.now() };
  if (await deps.claims.claim(claim)) return;
  const existing = await deps.claims.get(email);
  if (!existing) throw emailPending(); // released this very moment
  const holder = existing.userId ? undefined : await deps.accounts.find(existing.username);
  const verdict = judgeClaim(existing, holder, { username, now: deps.now() });
  if (verdict === 'taken') throw emailTaken();
  if (verdict === 'pending' || !(await deps.claims.claim(claim, existing))) throw emailPending();
};

/** When Cognito refuses, the address is given back; when it does not answer, the account may be there and the claim stays. */
const signUp = async (account: Register, { accounts, claims }: Deps): Promise<string> => {
  try {
    return await accounts.signUp(account);
  } catch (error) {
    if (error instanceof ProblemError) {
      const holder = await accounts.find(account.username);
      if (holder?.email !== account.email) await claims.release(account); // else a registration like this one won
    }
    throw error;
  }
};
