import type { Policy } from '@eshop/contracts/policy';
import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { type Groups, rolesOf } from './policy-users.ts';

/** Returns the audit entry of an edited policy: each role and each user that differs. */
export const policyEditEntry =
  (by: Actor) =>
  (before: Policy, after: Policy): NewAuditEntry | undefined => {
    const changes = changesBetween(flat(before), flat(after));
    return changes && { action: 'policy.edited', by, resource: { type: 'policy', id: 'policy' }, ...changes };
  };

const flat = ({ roles, users }: Policy) => ({ ...under('roles', roles), ...under('users', users) });

const under = (name: string, values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));

/** Returns the audit entry of a user's new roles; undefined when nothing changed. */
export const rolesChangeEntry =
  (by: Actor, userId: string, groups: Groups) =>
  (before: Policy, after: Policy): NewAuditEntry | undefined => {
    const grantOf = (policy: Policy) => ({
      roles: rolesOf(policy, groups, userId).toSorted(),
      warehouses: policy.users[userId]?.warehouses ?? null,
    });
    const changes = changesBetween(grantOf(before), grantOf(after));
    return changes && { action: 'user.roles-changed', by, resource: { type: 'user', id: userId }, ...changes };
  };
