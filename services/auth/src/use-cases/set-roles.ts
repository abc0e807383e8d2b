import type { Role } from '@eshop/contracts/policy';
import { lastAdmin } from '@eshop/contracts/problems/auth';
import { forbidden, notFound } from '@eshop/contracts/problems/general';
import type { Person, SetRoles as SetRolesBody } from '@eshop/contracts/user';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { checkVersion } from '@eshop/service-kit/http/precondition';
import { rolesChangeEntry } from '../domain/audit.ts';
import { ceilingOf, checkRolesChange, nextWarehouses } from '../domain/delegation.ts';
import { toPerson } from '../domain/person.ts';
import { type Groups, hasAdmin, rolesOf, rolesVersionOf, withoutRoles, withRoles } from '../domain/policy-users.ts';
import type { Profiles } from '../store/profiles.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  profiles: Pick<Profiles, 'get'>;
  policy: Pick<PolicyInForce, 'change'>;
  readGroups: () => Promise<Groups>;
  setGroups: (username: string, roles: readonly Role[]) => Promise<void>;
  now: () => number;
}

/**
 * Sets the roles of a user, in force everywhere within 5 seconds, unless they changed since they were seen. The policy is
 * the judge: it is changed by its version, so that of two admins who remove each other at once one is refused.
 * Cognito's groups follow; a process that dies before that leaves them behind the policy, which goes before them. Only
 * then may the entry of somebody who is a customer again have an end. Throws a problem: 404 for an unknown user, 403
 * beyond what the actor has, 409 for the last admin, 412.
 */
export type SetRoles = (actor: Actor, id: string, seenVersion: number, request: SetRolesBody) => Promise<Person>;

export const createSetRoles =
  ({ profiles, policy, readGroups, setGroups, now }: Deps): SetRoles =>
  async (actor, id, seenVersion, request) => {
    const profile = await profiles.get(id);
    if (!profile) throw notFound('There is nobody of this id.');
    const groups = await readGroups();
    const changedPolicy = await policy.change(
      (newest) => {
        const may = rolesOf(newest, groups, actor.id).some((role) => newest.roles[role]?.includes('user:manage'));
        if (!may) throw forbidden('This needs the permission user:manage.');
        const ceiling = ceilingOf(newest, groups, actor.id);
        const warehouses = nextWarehouses(newest.users[id] ?? {}, request.warehouses, ceiling);
        const next = { roles: request.roles, warehouses };
        checkRolesChange(newest, groups, { actor: actor.id, user: id, next });
        const { by = null, at = null } = newest.users[id]?.rolesChange ?? {};
        const status = rolesOf(newest, groups, id).join(', ');
        checkVersion(seenVersion, { status, version: rolesVersionOf(newest, id), by, at });
        const isBound = ceiling.warehouses !== undefined;
        const change = { by: actor.name ?? actor.id, actor: actor.id, at: now(), isBound };
        const edits = withRoles(newest, id, next, groups, change);
        if (!hasAdmin(newest, edits.users ?? {}, groups))
          throw lastAdmin('Somebody must stay admin: make another one first.');
        return edits;
      },
      rolesChangeEntry(actor, id, groups),
    );
    const person = toPerson(profile, { policy: changedPolicy, groups, viewer: actor.id });
    await setGroups(profile.username, request.roles);
    await policy.change((newest) => withoutRoles(newest, id, person.version, now()));
    return person;
  };
