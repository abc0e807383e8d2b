import { isProblem, ProblemError } from '@eshop/contracts/problem-type';
import { notConfirmed } from '@eshop/contracts/problems/auth';
import type { Tokens } from '@eshop/contracts/user';
import type { Accounts } from '../cognito/accounts.ts';
import type { Sessions } from '../cognito/sessions.ts';
import type { Settle } from './settle.ts';
import type { UsernameOf } from './username-of.ts';

interface Deps {
  accounts: Accounts;
  sessions: Sessions;
  usernameOf: UsernameOf;
  settle: Settle;
  /** Confirms sign-ups without a code. */
  confirmAtOnce: boolean;
}

/**
 * Logs in by username or e-mail address. Throws a 401 problem that does not tell whether the login exists, and takes the
 * same calls either way. Where sign-ups need no code, one that a dying process left unfinished is finished here.
 */
export const createLogin =
  ({ accounts, sessions, usernameOf, settle, confirmAtOnce }: Deps) =>
  async (login: string, password: string): Promise<Tokens> => {
    const username = await usernameOf(login);
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

export type LogIn = ReturnType<typeof createLogin>;

/** Cognito says so only once the password was right. */
const isNotConfirmed = (error: unknown) => error instanceof ProblemError && isProblem(error.problem, notConfirmed);
