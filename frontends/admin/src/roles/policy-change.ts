import { type Permission, type Policy, permissions, Role } from '@eshop/contracts/policy';
import { roleOrder } from '../people/role-words.ts';

/** What each role may do, of what is known here. */
export type Grants = Readonly<Record<Role, readonly Permission[]>>;

/** The part of a policy that the table shows and changes. */
export const grantsOf = ({ roles }: Pick<Policy, 'roles'>): Grants =>
  Object.fromEntries(
    Role.options.map((role) => [role, permissions.filter((permission) => roles[role]?.includes(permission))]),
  ) as Record<Role, Permission[]>;

/** The grants with one given or taken. */
export const toggleGrant = (grants: Grants, role: Role, permission: Permission): Grants => ({
  ...grants,
  [role]: permissions.filter((other) => grants[role].includes(other) !== (other === permission)),
});

export interface Change {
  role: Role;
  gives: Permission[];
  takes: Permission[];
}

/** What lies between two states, role by role; roles that stay as they are are left out. */
export const changesBetween = (before: Grants, after: Grants): Change[] =>
  roleOrder
    .map((role) => ({
      role,
      gives: after[role].filter((permission) => !before[role].includes(permission)),
      takes: before[role].filter((permission) => !after[role].includes(permission)),
    }))
    .filter(({ gives, takes }) => gives.length + takes.length > 0);
