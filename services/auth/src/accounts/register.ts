import type { Register } from '@eshop/contracts/user';
import { ProblemError } from '@eshop/service-kit/http/problem';
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
 * Registers: claims the e-mail address, makes the account, then binds both; for a day, unless it is confirmed. A process
 * that dies in between leaves either a claim without an account, which is free again after a minute, or an account that
 * its first login or confirmation settles. Throws a 409 problem that names the field which is taken.
 */
export const createRegister = (deps: Deps) => async (wanted: Register) => {
  const { email, name, password } = wanted;
  const username = canonicalUsername(wanted.username);
  if (isFederated(username)) throw usernameTaken();
  await deps.claimEmail({ email, username, verified: false });
  const userId = await signUp({ email, name, password, username }, deps);
  await settleNew({ userId, username, email, name, confirmed: false, verified: false }, deps);
  if (deps.confirmAtOnce) await deps.accounts.confirmAtOnce({ username, email });
  return { userId, confirmed: deps.confirmAtOnce };
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
