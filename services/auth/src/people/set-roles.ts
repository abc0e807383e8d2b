import type { Role } from '@eshop/contracts/policy';
import type { Person, SetRoles } from '@eshop/contracts/user';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { forbidden, notFound } from '@eshop/service-kit/http/problem';
import { rolesChanged } from '../domain/audit.ts';
import { type Groups, hasAdmin, rolesOf, withRoles } from '../domain/policy-users.ts';
import { lastAdmin } from '../domain/problems.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { Profiles } from '../store/profiles.ts';
import { toPerson } from './person.ts';

interface Deps {
  profiles: Pick<Profiles, 'get'>;
  policy: Pick<PolicyInForce, 'change'>;
  readGroups: () => Promise<Groups>;
  setGroups: (username: string, roles: readonly Role[]) => Promise<void>;
  now: () => number;
}

/**
 * Gives somebody their roles, in force everywhere within 5 seconds. The policy is the judge: it is changed by its version,
 * so that of two admins who remove each other at once one finds himself removed. Cognito's groups follow; a process that
 * dies before that leaves them behind the policy, which goes before them. Throws 404 of nobody, 409 of the last admin.
 */
export const createSetRoles =
  ({ profiles, policy, readGroups, setGroups, now }: Deps) =>
  async (actor: Actor, id: string, wanted: SetRoles): Promise<Person> => {
    const profile = await profiles.get(id);
    if (!profile) throw notFound('There is nobody of this id.');
    const groups = await readGroups();
    const changed = await policy.change(
      (newest) => {
        const may = rolesOf(newest, groups, actor.id).some((role) => newest.roles[role]?.includes('user:manage'));
        if (!may) throw forbidden('This needs the permission user:manage.');
        const next = withRoles(newest, id, wanted, now());
        if (!hasAdmin(next, groups)) throw lastAdmin();
        return next;
      },
      rolesChanged(actor, id, groups),
    );
    await setGroups(profile.username, wanted.roles);
    return toPerson(profile, changed, groups);
  };

export type SetRolesOf = ReturnType<typeof createSetRoles>;
