import { isProblem, ProblemError } from '@eshop/contracts/problem-type';
import { notConfirmed } from '@eshop/contracts/problems/auth';
import type { Login, Tokens } from '@eshop/contracts/user';
import type { z } from 'zod';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { Sessions } from '../gateways/cognito/sessions.ts';
import type { Guard } from './attempts/guard-attempts.ts';
import type { ResolveLogin } from './resolve-login.ts';
import type { SettleAccount } from './settle-account.ts';

interface Deps {
  guard: Pick<Guard, 'guess'>;
  accounts: Pick<Accounts, 'find' | 'confirmAtOnce'>;
  sessions: Pick<Sessions, 'open'>;
  resolveLogin: ResolveLogin;
  settle: SettleAccount;
  /** Whether sign-ups are confirmed without a code. */
  confirmAtOnce: boolean;
}

/**
 * Logs in by username or e-mail address. Throws a 401 problem that does not reveal whether the login exists, and makes the
 * same calls either way; 429 beyond a limit. Where sign-ups need no code, one that a dying process left unfinished is
 * finished here.
 */
export type LogIn = (credentials: z.infer<typeof Login>, network: string | undefined) => Promise<Tokens>;

export const createLogIn = ({ guard, accounts, sessions, resolveLogin, settle, confirmAtOnce }: Deps): LogIn => {
  const openSession = async (username: string, password: string): Promise<Tokens> => {
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
  return async ({ login: typedLogin, password }, network) => {
    const { login, account, username } = await resolveLogin(typedLogin);
    return guard.guess({ kind: 'login', login, account, network }, () => openSession(username, password));
  };
};

/** Cognito says so only once the password was right. */
const isNotConfirmed = (error: unknown) => error instanceof ProblemError && isProblem(error.problem, notConfirmed);
