import type { Policy } from '@eshop/contracts/policy';
import { beyondOwnPermissions } from '@eshop/contracts/problems/auth';
import { notFound } from '@eshop/contracts/problems/general';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { mayChangeRoles } from '../domain/delegation.ts';
import { type Groups, withoutVerifiedSessions } from '../domain/policy-users.ts';
import type { Profiles } from '../store/profiles.ts';
import type { SecondFactors } from '../store/second-factors.ts';
import type { PolicyInForce } from './policy-in-force.ts';
import type { RemoveLogins } from './remove-logins.ts';

interface Deps {
  store: Pick<SecondFactors, 'remove'>;
  profiles: Pick<Profiles, 'get'>;
  policy: Pick<PolicyInForce, 'change'>;
  removeLogins: RemoveLogins;
  readGroups: () => Promise<Groups>;
  now: () => number;
}

/**
 * Removes a user's authenticator app. Somebody with their password or one of their sessions could enroll an app of their own
 * next, so both end first. Throws a problem: 404 for an unknown user, 403 beyond what the actor has. May be repeated after a
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
