import { setTimeout as pause } from 'node:timers/promises';
import { voidingTokens } from '../domain/policy-users.ts';
import type { Accounts } from '../gateways/cognito/accounts.ts';
import type { Sessions } from '../gateways/cognito/sessions.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  accounts: Pick<Accounts, 'find'>;
  sessions: Pick<Sessions, 'revokeAll'>;
  policy: Pick<PolicyInForce, 'change'>;
  now: () => number;
  /** Waits for the second after this one, because the age of tokens is in seconds. */
  nextSecond: () => Promise<unknown>;
}

/**
 * Ends every session of an account: its refresh tokens at Cognito, its access tokens by the policy, which holds everywhere
 * within 5 seconds. Later logins are not affected. Does nothing for an account that does not exist.
 */
export type EndSessions = (username: string, userId?: string) => Promise<void>;

export const createEndSessions =
  ({ accounts, sessions, policy, now, nextSecond }: Deps): EndSessions =>
  async (username, requestedId) => {
    const userId = requestedId ?? (await accounts.find(username))?.userId;
    if (!userId) return;
    await sessions.revokeAll(username);
    const endBefore = (Math.floor(now() / 1000) + 1) * 1000;
    await policy.change((current) => voidingTokens(current, userId, endBefore, now()));
    await nextSecond();
  };

/** Waits for the next second to begin, so that a token issued after this is younger than those that were voided. */
export const nextSecond = async (now: () => number): Promise<void> => void (await pause(1000 - (now() % 1000)));
