import type { Permission, Policy } from '@eshop/contracts/policy';

/** Since when somebody has a permission, and from whom. */
export interface PermissionGrant {
  /** Milliseconds since 1970; undefined where nobody gave it within the shop, as to its first admin. */
  since: number | undefined;
  /** Ids of those who gave it, and of those who gave it to them. */
  grantedBy: readonly string[];
}

/** A permission that nobody gave within the shop. */
export const originalGrant: PermissionGrant = { since: undefined, grantedBy: [] };

/**
 * Since when a user of these roles has a permission: since they have the role, and the role has the permission. Of several
 * roles the oldest counts. A role that was given before grants were kept counts as an original one.
 */
export const grantOf = (
  { roles: permissionsOf, users, permissionGrants = {} }: Policy,
  user: { id: string; roles: readonly string[] },
  permission: Permission,
): PermissionGrant => {
  const roleGrants = users[user.id]?.grants ?? {};
  const grantPaths = user.roles
    .filter((role) => permissionsOf[role]?.includes(permission))
    .map((role) => {
      const grants = [roleGrants[role], permissionGrants[role]?.[permission]].filter((grant) => grant !== undefined);
      return {
        since: grants.length > 0 ? Math.max(...grants.map(({ at }) => Date.parse(at))) : undefined,
        grantedBy: [...new Set(grants.flatMap(({ by }) => by))],
      };
    });
  return grantPaths.toSorted((one, other) => (one.since ?? 0) - (other.since ?? 0))[0] ?? originalGrant;
};

/**
 * Everybody who gave a user one of the roles that they have or a permission of these roles, and those who gave it to them.
 * `roles` are those that the user has by more than the policy's word on them.
 */
export const grantersOf = (
  { users, permissionGrants = {} }: Policy,
  userId: string,
  roles: readonly string[] = users[userId]?.roles ?? [],
): string[] => {
  const roleGrants = Object.values(users[userId]?.grants ?? {});
  const rolePermissionGrants = roles.flatMap((role) => Object.values(permissionGrants[role] ?? {}));
  return [...new Set([...roleGrants, ...rolePermissionGrants].flatMap(({ by }) => by))];
};
