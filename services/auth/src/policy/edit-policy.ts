import type { Policy, PolicyEdit } from '@eshop/contracts/policy';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { badRequest } from '@eshop/service-kit/http/problem';
import { policyEdited } from '../domain/audit.ts';
import { type Groups, hasAdmin, withEdits } from '../domain/policy-users.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  policy: Pick<PolicyInForce, 'replace'>;
  readGroups: () => Promise<Groups>;
  now: () => number;
}

/**
 * Sets the roles of the policy, and the entries of the users that an edit names. Throws a 412 problem when another admin
 * edited it since it was seen, 400 when nobody would be left to change it.
 */
export const createEditPolicy =
  ({ policy, readGroups, now }: Deps) =>
  async (by: Actor, seen: number, { roles, users }: PolicyEdit): Promise<Policy> => {
    const groups = users ? await readGroups() : {};
    const edit = (current: Policy) => {
      const entries = users && withEdits(current, users, groups, { by: by.name ?? by.id, at: now() });
      if (entries && !hasAdmin(current, entries, groups)) {
        throw badRequest('Somebody must stay admin.', { errors: [{ pointer: '/users', message: 'leaves no admin' }] });
      }
      return { roles: roles as Policy['roles'], users: entries };
    };
    return policy.replace(seen, by, edit, policyEdited(by));
  };

export type EditPolicy = ReturnType<typeof createEditPolicy>;
