import type { Accounts } from '../cognito/accounts.ts';
import type { Sessions } from '../cognito/sessions.ts';
import { voidingTokens } from '../domain/policy-users.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';

interface Deps {
  accounts: Pick<Accounts, 'find'>;
  sessions: Pick<Sessions, 'revokeAll'>;
  policy: Pick<PolicyInForce, 'change'>;
  now: () => number;
  /** Waits for the second after this one: tokens tell their age in seconds. */
  nextSecond: () => Promise<unknown>;
}

/**
 * Ends every session of an account: its refresh tokens at Cognito, its access tokens by the policy, which holds everywhere
 * within 5 seconds. Whoever logs in after this is let in. Does nothing for an account that is not there.
 */
export type EndSessions = (username: string, userId?: string) => Promise<void>;

export const createEndSessions =
  ({ accounts, sessions, policy, now, nextSecond }: Deps): EndSessions =>
  async (username, given) => {
    const userId = given ?? (await accounts.find(username))?.userId;
    if (!userId) return;
    await sessions.revokeAll(username);
    const before = (Math.floor(now() / 1000) + 1) * 1000;
    await policy.change((current) => voidingTokens(current, userId, before, now()));
    await nextSecond();
  };
