import { type Grant, isOwnPermission, type Policy } from '@eshop/contracts/policy';
import { grantersOf } from '@eshop/service-kit/auth/grants';
import { grantChainTooLongFor } from './problems.ts';

/** How many people a grant names; each stands in the policy that every replica follows. */
const maxGranters = 20;

/** Who gives something, and which roles they have. */
interface Granter {
  id: string;
  roles: readonly string[];
}

/** Returns the grant of what is given now; called only where something is. */
export type NewGrant = () => Grant;

/**
 * What somebody gives now: it comes from them, and from those who gave them their roles or these roles' permissions. Throws
 * a 409 problem where those are too many to name: a grant that leaves one out would let that one be a second person.
 */
export const grantFrom =
  (policy: Policy, { id, roles }: Granter, at: number): NewGrant =>
  () => {
    const by = [...new Set([id, ...grantersOf(policy, id, roles)])];
    if (by.length > maxGranters) throw grantChainTooLongFor(maxGranters);
    return { at: new Date(at).toISOString(), by };
  };

/** The grants of a user's roles after a change: a role that they had keeps its own, and what is no role any more has none. */
export const roleGrants = (
  known: Readonly<Record<string, Grant>> = {},
  { before, after, grant }: { before: readonly string[]; after: readonly string[]; grant: NewGrant },
): Record<string, Grant> =>
  Object.fromEntries(
    after
      .filter((role) => role !== 'customer')
      .flatMap((role) => {
        const of = before.includes(role) ? known[role] : grant();
        return of ? [[role, of]] : [];
      }),
  );

/** The grants of the roles' permissions after an edit, likewise. */
export const permissionGrants = (
  known: NonNullable<Policy['permissionGrants']> = {},
  { before, after, grant }: { before: Policy['roles']; after: Policy['roles']; grant: NewGrant },
): NonNullable<Policy['permissionGrants']> =>
  Object.fromEntries(
    Object.entries(after).map(([role, permissions]) => [
      role,
      Object.fromEntries(
        permissions
          .filter((permission) => !isOwnPermission(permission))
          .flatMap((permission) => {
            const of = before[role]?.includes(permission) ? known[role]?.[permission] : grant();
            return of ? [[permission, of]] : [];
          }),
      ),
    ]),
  );
