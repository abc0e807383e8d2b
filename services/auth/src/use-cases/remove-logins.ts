import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { DiscardPassword } from '../gateways/cognito/passwords.ts';
import type { EndSessions } from './end-sessions.ts';

interface Deps extends Pick<Accounts, 'find'> {
  discardPassword: DiscardPassword;
  endSessions: EndSessions;
  /** Waits until every replica of every service follows a change of the policy. */
  waitForPropagation: () => Promise<unknown>;
}

/** Ends an account's sessions and its password; when it returns, no replica accepts either any more. */
export type RemoveLogins = (username: string, userId: string) => Promise<void>;

/** An account of Google has no password here; one whose sign-up is not confirmed cannot log in. */
export const createRemoveLogins =
  ({ find, discardPassword, endSessions, waitForPropagation }: Deps): RemoveLogins =>
  async (username, userId) => {
    const account = await find(username);
    if (account?.confirmed && !account.federated) await discardPassword(username);
    await endSessions(username, userId);
    await waitForPropagation();
  };
