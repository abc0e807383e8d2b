import { type Actor, actorOf } from '@eshop/service-kit/audit/audit-log';
import { grantersOf, grantOf, type PermissionGrant } from '@eshop/service-kit/auth/grants';
import type { PolicySource } from '@eshop/service-kit/auth/policy';
import type { User } from '@eshop/service-kit/auth/user';

/** A user who decides, and since when and from whom they have the power to. */
export interface Decider extends Actor {
  grant: PermissionGrant;
}

/** From whom users have their power, by the policy in force. */
export interface Authority {
  /** Returns since when a user may decide on payments, and from whom. Throws a 503 problem while no policy is known. */
  grantOf(user: Pick<User, 'id' | 'roles'>): PermissionGrant;
  /** Returns everybody who gave a user one of their roles. Throws a 503 problem while no policy is known. */
  grantersOf(userId: string): string[];
}

/** Reads authority from the policy that this replica follows. */
export const createAuthority = (policy: Pick<PolicySource, 'current'>): Authority => ({
  grantOf: (user) => grantOf(policy.current(), user, 'payment:manage'),
  grantersOf: (userId) => grantersOf(policy.current(), userId),
});

/** Returns a user as somebody who decides. Throws a 503 problem while no policy is known. */
export const deciderOf = (authority: Pick<Authority, 'grantOf'>, user: User): Decider => ({
  ...actorOf(user),
  grant: authority.grantOf(user),
});
