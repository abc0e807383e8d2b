import { type Policy, permissions } from '@eshop/contracts/policy';

/** The permissions of the shops that were there before these were remembered. */
const firstOnes = [
  'profile:own',
  'order:own',
  'order:manage',
  'payment:own',
  'payment:manage',
  'product:edit',
  'stock:read',
  'stock:edit',
  'stock:manage',
  'sales:read',
  'user:manage',
  'policy:read',
  'policy:edit',
  'dead-letter:manage',
] as const;

/** Of this version's permissions those that the shop has not met; `met` is undefined in one of before there were any new. */
export const unmetPermissions = (met: readonly string[] = firstOnes): string[] =>
  permissions.filter((permission) => !met.includes(permission));

/** The next version of a policy whose admins may do what is new, too; undefined where they already may. */
export const withNewPermissions = <Head extends Pick<Policy, 'version' | 'roles'>>(
  policy: Head,
  unmet: readonly string[],
): Head | undefined => {
  const { admin = [] } = policy.roles;
  const lacking = unmet.filter((permission) => !admin.includes(permission));
  if (lacking.length === 0) return undefined;
  return { ...policy, version: policy.version + 1, roles: { ...policy.roles, admin: [...admin, ...lacking] } };
};
