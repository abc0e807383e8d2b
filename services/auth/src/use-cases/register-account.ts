import { ProblemError } from '@eshop/contracts/problem-type';
import type { Register, Registered } from '@eshop/contracts/user';
import type { z } from 'zod';
import { type Account, canonicalUsername, isFederated } from '../domain/account.ts';
import { usernameTaken } from '../domain/problems.ts';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { EmailClaims } from '../store/email-claims.ts';
import type { ClaimEmail } from './claim-email.ts';
import type { SettleAccount } from './settle-account.ts';

interface Deps {
  accounts: Accounts;
  claims: EmailClaims;
  claimEmail: ClaimEmail;
  settle: SettleAccount;
  /** Whether sign-ups are confirmed without a code. */
  confirmAtOnce: boolean;
}

/**
 * Registers an account. Where a code confirms the sign-up, its e-mail address belongs to nobody before: several may sign up
 * with one, the first to confirm gets it, and the response does not reveal whether somebody has it. Throws a 409 problem when
 * the username is taken.
 */
export type RegisterAccount = (request: Register) => Promise<z.infer<typeof Registered>>;

export const createRegisterAccount =
  (deps: Deps): RegisterAccount =>
  async (request) => {
    const username = canonicalUsername(request.username);
    if (isFederated(username)) throw usernameTaken();
    const account = { ...request, username };
    if (deps.confirmAtOnce) return { userId: await registerAtOnce(account, deps), confirmed: true };
    return { userId: await deps.accounts.signUp(account), confirmed: false };
  };

/**
 * Claims the e-mail address, creates the account, then binds both. A process that dies in between leaves either a claim
 * without an account, which is free again after a minute, or an account that its first login settles. Throws a 409
 * problem that names the field which is taken.
 */
const registerAtOnce = async (account: Register, deps: Deps): Promise<string> => {
  const { username, email, name } = account;
  await deps.claimEmail({ email, username, verified: false });
  const userId = await signUp(account, deps);
  await settleNew({ userId, username, email, name, confirmed: false, verified: false }, deps);
  await deps.accounts.confirmAtOnce({ username, email });
  return userId;
};

/** Removes an account created just now when its address went to another while this process slept. */
const settleNew = async (account: Account, { settle, accounts }: Deps): Promise<void> => {
  try {
    await settle(account);
  } catch (error) {
    if (error instanceof ProblemError) await accounts.remove(account.username);
    throw error;
  }
};

/** Releases the address when Cognito refuses; when it does not respond, the account may exist and the claim stays. */
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
