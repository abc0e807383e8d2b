import { type Policy, permissions, Role } from '@eshop/contracts/policy';
import { beyondOwnPermissions, ownRoles } from '@eshop/contracts/problems/auth';
import { type Groups, rolesOf } from './policy-users.ts';

type Rules = Pick<Policy, 'roles' | 'users'>;

/** The roles of a user and the warehouses to which they are bound; undefined: all. */
interface Held {
  roles: readonly Role[];
  warehouses?: readonly string[] | undefined;
}

/** The most that somebody may give to others, or take from them. */
export interface Ceiling {
  may(permission: string): boolean;
  /** The warehouses to which the person is bound; undefined: all. */
  warehouses: readonly string[] | undefined;
}

/**
 * Nobody gives what they do not have. Admins have no ceiling: somebody must be able to give back a permission that was
 * taken from every role.
 */
export const ceilingOf = (policy: Rules, groups: Groups, id: string): Ceiling => {
  const roles = rolesOf(policy, groups, id);
  if (roles.includes('admin')) return { may: () => true, warehouses: undefined };
  const heldPermissions = new Set(roles.flatMap((role) => policy.roles[role] ?? []));
  return { may: (permission) => heldPermissions.has(permission), warehouses: policy.users[id]?.warehouses };
};

/** The roles that hold nothing above a ceiling. */
export const grantableRoles = (policy: Rules, ceiling: Ceiling): Role[] =>
  Role.options.filter((role) => isRoleWithin(policy, role, ceiling));

/** Whether somebody may change the roles of another: never their own, nor those of a user who has more than they have. */
export const mayChangeRoles = (
  policy: Rules,
  groups: Groups,
  { actor, user }: { actor: string; user: string },
): boolean => actor !== user && isWithin(policy, heldBy(policy, groups, user), ceilingOf(policy, groups, actor));

/** Throws a 403 problem unless somebody may give a user these roles and warehouses. */
export const checkRolesChange = (
  policy: Rules,
  groups: Groups,
  { actor, user, next }: { actor: string; user: string; next: Held },
): void => {
  if (actor === user) throw ownRoles('Nobody changes their own roles. Ask somebody else who manages users.');
  const ceiling = ceilingOf(policy, groups, actor);
  if (!isWithin(policy, heldBy(policy, groups, user), ceiling))
    throw beyondOwnPermissions('This user has permissions that you do not have.');
  if (!isWithin(policy, next, ceiling))
    throw beyondOwnPermissions('These roles include permissions or warehouses that you do not have.');
};

/**
 * Throws a 403 problem that names the roles where an edit changes one that holds a permission above the ceiling, before
 * or after: nobody takes from a role that has more than they have, not even what both have. Who is bound to warehouses
 * changes no role, because roles hold in all of them.
 */
export const checkRoleEdits = (before: Policy['roles'], after: Policy['roles'], ceiling: Ceiling): void => {
  const errors = Object.keys({ ...before, ...after }).flatMap((role) => {
    const [old, next] = [before[role] ?? [], after[role] ?? []];
    if (permissions.every((permission) => old.includes(permission) === next.includes(permission))) return [];
    if (ceiling.warehouses) return [{ pointer: `/roles/${role}`, message: 'you are bound to warehouses' }];
    const beyond = permissions.filter((one) => (old.includes(one) || next.includes(one)) && !ceiling.may(one));
    return beyond.length > 0 ? [{ pointer: `/roles/${role}`, message: `you do not have ${beyond.join(', ')}` }] : [];
  });
  if (errors.length > 0)
    throw beyondOwnPermissions('Nobody changes a role that includes permissions that they lack.', { errors });
};

/**
 * The warehouses of a user once somebody gives them roles; undefined: all. Without a word on them they keep theirs, or
 * get those of a giver who is bound.
 */
export const nextWarehouses = (
  { warehouses: kept }: Pick<Held, 'warehouses'>,
  wanted: readonly string[] | null | undefined,
  ceiling: Ceiling,
): readonly string[] | undefined => (wanted === undefined ? (kept ?? ceiling.warehouses) : (wanted ?? undefined));

const heldBy = (policy: Rules, groups: Groups, id: string): Held => ({
  roles: rolesOf(policy, groups, id),
  warehouses: policy.users[id]?.warehouses,
});

const isWithin = (policy: Rules, { roles, warehouses }: Held, ceiling: Ceiling): boolean => {
  if (!roles.every((role) => isRoleWithin(policy, role, ceiling))) return false;
  const isBeyondWarehouses =
    ceiling.warehouses !== undefined &&
    roles.some((role) => role !== 'customer') &&
    !warehouses?.every((id) => ceiling.warehouses?.includes(id));
  return !isBeyondWarehouses;
};

const isRoleWithin = (policy: Rules, role: Role, ceiling: Ceiling): boolean =>
  (policy.roles[role] ?? []).every((permission) => ceiling.may(permission));
