import { isDeepStrictEqual } from 'node:util';
import type { Policy, PolicyEdit } from '@eshop/contracts/policy';
import { policyWithoutAdmin } from '@eshop/contracts/problems/auth';
import { forbidden } from '@eshop/contracts/problems/general';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { policyEditEntry } from '../domain/audit.ts';
import { ceilingOf, checkRoleEdits, checkRolesChange } from '../domain/delegation.ts';
import { grantFrom } from '../domain/grants.ts';
import type { PolicyEntry } from '../domain/policy-entries.ts';
import { actorIn, type Groups, hasAdmin, rolesOf, withEdits } from '../domain/policy-users.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  policy: Pick<PolicyInForce, 'replace'>;
  readGroups: () => Promise<Groups>;
  now: () => number;
}

/**
 * Sets the roles of the policy, and the entries of the users that an edit names. Throws a 412 problem when another admin
 * edited it since it was seen, 403 beyond what the actor has, 400 when nobody would be left to change it.
 */
export type EditPolicy = (by: Actor, seenVersion: number, edit: PolicyEdit) => Promise<Policy>;

export const createEditPolicy =
  ({ policy, readGroups, now }: Deps): EditPolicy =>
  async (by, seenVersion, { roles, users }) => {
    const groups = await readGroups();
    const edit = (current: Policy) => {
      checkEdit(current, groups, { actor: by.id, roles: roles as Policy['roles'], users });
      const entries = users && withEdits(current, users, groups, { by: by.name ?? by.id, actor: by.id, at: now() });
      if (entries && !hasAdmin(current, entries, groups)) {
        throw policyWithoutAdmin('Somebody must stay admin.', {
          errors: [{ pointer: '/users', message: 'leaves no admin' }],
        });
      }
      return {
        roles: roles as Policy['roles'],
        users: entries,
        grant: grantFrom(current, actorIn(current, groups, by.id), now()),
      };
    };
    return policy.replace(seenVersion, by, edit, policyEditEntry(by));
  };

interface Edit {
  actor: string;
  roles: Policy['roles'];
  users: PolicyEdit['users'];
}

/** Throws a 403 problem for an edit beyond what its actor may do under the current policy. */
const checkEdit = (current: Policy, groups: Groups, { actor, roles, users = {} }: Edit): void => {
  const ownPermissions = new Set(rolesOf(current, groups, actor).flatMap((role) => current.roles[role] ?? []));
  const changedUsers = Object.entries(users).filter(([id, entry]) => !isSameEntry(current.users[id], entry));
  for (const permission of ['policy:edit', ...(changedUsers.length > 0 ? ['user:manage'] : [])])
    if (!ownPermissions.has(permission)) throw forbidden(`This needs the permission ${permission}.`);
  checkRoleEdits(current.roles, roles, ceilingOf(current, groups, actor));
  for (const [user, { roles: own, warehouses }] of changedUsers) {
    const next = { roles: rolesOf({ users: own ? { [user]: { roles: own } } : {} }, groups, user), warehouses };
    checkRolesChange(current, groups, { actor, user, next });
  }
};

const isSameEntry = (before: PolicyEntry | undefined, after: NonNullable<PolicyEdit['users']>[string]): boolean =>
  isDeepStrictEqual(
    { roles: before?.roles, warehouses: before?.warehouses, notBefore: before?.notBefore },
    { roles: after.roles, warehouses: after.warehouses, notBefore: after.notBefore },
  );
