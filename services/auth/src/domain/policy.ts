import { Permission, type Policy, Role } from '@eshop/contracts/policy';
import { badRequest } from '@eshop/service-kit/http/problem';
import type { PolicyUsers } from './policy-entries.ts';

/** What an admin must always be able to do, or nobody could undo a mistake. */
const needed = ['policy:read', 'policy:edit', 'user:manage'] as const satisfies Permission[];

/** What a change sets: without `roles` they stay as they are, and so does every user that is not named. */
export interface PolicyEdits {
  roles?: Policy['roles'] | undefined;
  users?: PolicyUsers | undefined;
}

/**
 * The next version of the policy's roles. Roles and permissions that only a newer version of this service knows stay.
 * Throws a 400 problem when admins could no longer change it.
 */
export const nextRoles = <Head extends Pick<Policy, 'version' | 'roles'>>(
  current: Head,
  { roles }: PolicyEdits,
): Head => {
  if (!roles) return { ...current, version: current.version + 1 };
  const missing = needed.filter((permission) => !roles.admin?.includes(permission));
  if (missing.length > 0) {
    throw badRequest('Admins must stay able to change the policy.', {
      errors: [{ pointer: '/roles/admin', message: `needs ${missing.join(', ')}` }],
    });
  }
  const kept = Object.entries(current.roles).flatMap(([role, permissions]) => {
    if (!isRole(role)) return [[role, permissions] as const];
    const unknown = permissions.filter((permission) => !isPermission(permission));
    return unknown.length > 0 && roles[role] ? [[role, [...roles[role], ...unknown]] as const] : [];
  });
  return { ...current, version: current.version + 1, roles: { ...roles, ...Object.fromEntries(kept) } };
};

const isRole = (name: string) => Role.safeParse(name).success;
const isPermission = (name: string) => Permission.safeParse(name).success;
