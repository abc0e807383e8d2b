import { Permission, type Policy, Role } from '@eshop/contracts/policy';
import { policyWithoutAdmin } from '@eshop/contracts/problems/auth';
import { type NewGrant, permissionGrants } from './grants.ts';
import type { PolicyUsers } from './policy-entries.ts';

/**
 * What an admin must always be able to do, or nobody could undo a mistake. Without `profile:own` nobody passes the second
 * factor that the others need.
 */
const neededPermissions = ['profile:own', 'policy:read', 'policy:edit', 'user:manage'] as const satisfies Permission[];

/** What a change sets: without `roles` they stay as they are, and so does every user that is not named. */
export interface PolicyEdits {
  roles?: Policy['roles'] | undefined;
  users?: PolicyUsers | undefined;
  /** Of the permissions that these roles did not have. */
  grant?: NewGrant;
}

/**
 * The next version of the policy's roles. Roles and permissions that only a newer version of this service knows stay.
 * Throws a 400 problem when admins could no longer change it.
 */
export const nextRoles = <Head extends Pick<Policy, 'version' | 'roles' | 'permissionGrants'>>(
  current: Head,
  { roles, grant }: PolicyEdits,
): Head => {
  if (!roles) return { ...current, version: current.version + 1 };
  const missing = neededPermissions.filter((permission) => !roles.admin?.includes(permission));
  if (missing.length > 0) {
    throw policyWithoutAdmin('Admins must stay able to change the policy.', {
      errors: [{ pointer: '/roles/admin', message: `needs ${missing.join(', ')}` }],
    });
  }
  const unknownPermissions = Object.entries(current.roles).flatMap(([role, permissions]): [string, string[]][] => {
    if (!isRole(role)) return [[role, permissions]];
    const unknown = permissions.filter((permission) => !isPermission(permission));
    return unknown.length > 0 && roles[role] ? [[role, [...roles[role], ...unknown]]] : [];
  });
  const mergedRoles: Policy['roles'] = { ...roles, ...Object.fromEntries(unknownPermissions) };
  const grants =
    grant && permissionGrants(current.permissionGrants, { before: current.roles, after: mergedRoles, grant });
  return { ...current, version: current.version + 1, roles: mergedRoles, ...(grants && { permissionGrants: grants }) };
};

const isRole = (name: string) => Role.safeParse(name).success;
const isPermission = (name: string) => Permission.safeParse(name).success;
