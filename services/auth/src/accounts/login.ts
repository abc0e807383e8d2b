import type { Tokens } from '@eshop/contracts/user';
import { ProblemError } from '@eshop/service-kit/http/problem';
import type { Accounts } from '../cognito/accounts.ts';
import type { Sessions } from '../cognito/sessions.ts';
import { canonicalUsername, isEmail, isUsername } from '../domain/account.ts';
import { notConfirmed } from '../domain/problems.ts';
import type { EmailClaims } from '../store/email-claims.ts';
import type { Settle } from './settle.ts';

interface Deps {
  accounts: Accounts;
  sessions: Sessions;
  claims: EmailClaims;
  settle: Settle;
  /** Confirms sign-ups without a code. */
  confirmAtOnce: boolean;
}

/** No account can have this username, but Cognito takes as long to say so as for one that exists. */
const nobody = '-';

/**
 * Logs in by username or e-mail address. Throws a 401 problem that does not tell whether the login exists, and takes the
 * same calls either way. Where sign-ups need no code, one that a dying process left unfinished is finished here.
 */
export const createLogin =
  ({ accounts, sessions, claims, settle, confirmAtOnce }: Deps) =>
  async (login: string, password: string): Promise<Tokens> => {
    const username = await usernameOf(login, claims);
    try {
      return await sessions.open(username, password);
    } catch (error) {
      if (!confirmAtOnce || !isNotConfirmed(error)) throw error;
      const account = await accounts.find(username);
      if (!account) throw error;
      await settle(account);
      await accounts.confirmAtOnce(account);
      return sessions.open(username, password);
    }
  };

const usernameOf = async (login: string, claims: EmailClaims): Promise<string> => {
  if (isEmail(login)) return (await claims.get(login.toLowerCase()))?.username ?? nobody;
  return isUsername(login) ? canonicalUsername(login) : nobody;
};

export type LogIn = ReturnType<typeof createLogin>;

/** Cognito says so only once the password was right. */
const isNotConfirmed = (error: unknown) =>
  error instanceof ProblemError && error.problem.type === notConfirmed().problem.type;
