import { ProblemError } from '@eshop/contracts/problem-type';
import type { Register } from '@eshop/contracts/user';
import type { Accounts } from '../cognito/accounts.ts';
import { type Account, canonicalUsername, isFederated } from '../domain/account.ts';
import { usernameTaken } from '../domain/problems.ts';
import type { EmailClaims } from '../store/email-claims.ts';
import type { ClaimEmail } from './claim-email.ts';
import type { Settle } from './settle.ts';

interface Deps {
  accounts: Accounts;
  claims: EmailClaims;
  claimEmail: ClaimEmail;
  settle: Settle;
  /** Confirms sign-ups without a code. */
  confirmAtOnce: boolean;
}

/**
 * Registers. Where a code confirms the sign-up, its e-mail address is nobody's before: several may sign up with one, who
 * confirms first has it, and the answer does not tell whether somebody has. Throws a 409 problem when the username is
 * taken.
 */
export const createRegister = (deps: Deps) => async (wanted: Register) => {
  const username = canonicalUsername(wanted.username);
  if (isFederated(username)) throw usernameTaken();
  const account = { ...wanted, username };
  if (deps.confirmAtOnce) return { userId: await registerAtOnce(account, deps), confirmed: true };
  return { userId: await deps.accounts.signUp(account), confirmed: false };
};

/**
 * Claims the e-mail address, makes the account, then binds both. A process that dies in between leaves either a claim
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

export type RegisterAccount = ReturnType<typeof createRegister>;

/** An account made just now whose address went to another while this process slept is taken back. */
const settleNew = async (account: Account, { settle, accounts }: Deps): Promise<void> => {
  try {
    await settle(account);
  } catch (error) {
    if (error instanceof ProblemError) await accounts.remove(account.username);
    throw error;
  }
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
