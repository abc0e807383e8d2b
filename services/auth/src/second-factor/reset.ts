import type { Policy } from '@eshop/contracts/policy';
import { beyondOwnPermissions } from '@eshop/contracts/problems/auth';
import { notFound } from '@eshop/contracts/problems/general';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import type { EndSessions } from '../accounts/end-sessions.ts';
import type { Accounts } from '../cognito/accounts.ts';
import type { DiscardPassword } from '../cognito/passwords.ts';
import { mayChangeRoles } from '../domain/delegation.ts';
import { type Groups, withoutVerifiedSessions } from '../domain/policy-users.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { Profiles } from '../store/profiles.ts';
import type { SecondFactors } from '../store/second-factors.ts';

interface Deps {
  store: Pick<SecondFactors, 'remove'>;
  profiles: Pick<Profiles, 'get'>;
  policy: Pick<PolicyInForce, 'change'>;
  removeLogins: RemoveLogins;
  readGroups: () => Promise<Groups>;
  now: () => number;
}

/**
 * Removes somebody's authenticator app. Whoever has their password or one of their sessions could enroll an app of their
 * own next, so both end first. Throws 404 of nobody, a 403 problem beyond what the actor has. May be repeated after a
 * crash: the app goes last.
 */
export type ResetSecondFactor = (actor: Actor, userId: string) => Promise<void>;

export const createResetSecondFactor =
  ({ store, profiles, policy, removeLogins, readGroups, now }: Deps): ResetSecondFactor =>
  async (actor, userId) => {
    const profile = await profiles.get(userId);
    if (!profile) throw notFound('There is nobody of this id.');
    const groups = await readGroups();
    const unverify = (current: Policy) => withoutVerifiedSessions(current, userId, now());
    await policy.change(
      (current) => {
        if (!mayChangeRoles(current, groups, { actor: actor.id, user: userId }))
          throw beyondOwnPermissions('Nobody resets their own second factor, or that of a user who has more.');
        return unverify(current);
      },
      () => ({ action: 'user.second-factor-reset', by: actor, resource: { type: 'user', id: userId } }),
    );
    await removeLogins(profile.username, userId);
    await store.remove(userId);
    // A code that was passed between the two counts for nothing either.
    await policy.change(unverify, () => undefined);
  };

interface LoginDeps extends Pick<Accounts, 'find'> {
  discardPassword: DiscardPassword;
  endSessions: EndSessions;
  /** Waits until every replica of every service follows a change of the policy. */
  propagated: () => Promise<unknown>;
}

/** Ends an account's sessions and its password; when it returns, no replica accepts either any more. */
export type RemoveLogins = (username: string, userId: string) => Promise<void>;

/** Who comes by Google has no password here; one whose sign-up is not confirmed does not log in. */
export const createRemoveLogins =
  ({ find, discardPassword, endSessions, propagated }: LoginDeps): RemoveLogins =>
  async (username, userId) => {
    const account = await find(username);
    if (account?.confirmed && !account.federated) await discardPassword(username);
    await endSessions(username, userId);
    await propagated();
  };
