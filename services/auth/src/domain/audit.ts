import type { Policy } from '@eshop/contracts/policy';
import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import { changesBetween } from '@eshop/service-kit/audit/changes';
import { type Groups, rolesOf } from './policy-users.ts';

/** What an admin who edits the policy leaves in the audit log: each role and each person that is another now. */
export const policyEdited =
  (by: Actor) =>
  (before: Policy, after: Policy): NewAuditEntry | undefined => {
    const changed = changesBetween(flat(before), flat(after));
    return changed && { action: 'policy.edited', by, resource: { type: 'policy', id: 'policy' }, ...changed };
  };

const flat = ({ roles, users }: Policy) => ({ ...under('roles', roles), ...under('users', users) });

const under = (name: string, values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}.${key}`, value]));

/** What an admin who gives somebody their roles leaves there; nothing where they are what they were. */
export const rolesChanged =
  (by: Actor, userId: string, groups: Groups) =>
  (before: Policy, after: Policy): NewAuditEntry | undefined => {
    const held = (policy: Policy) => ({
      roles: rolesOf(policy, groups, userId).toSorted(),
      warehouses: policy.users[userId]?.warehouses ?? null,
    });
    const changed = changesBetween(held(before), held(after));
    return changed && { action: 'user.roles-changed', by, resource: { type: 'user', id: userId }, ...changed };
  };
