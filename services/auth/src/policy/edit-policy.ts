import type { Policy, PolicyEdit } from '@eshop/contracts/policy';
import type { Actor } from '@eshop/service-kit/audit/audit-log';
import { badRequest } from '@eshop/service-kit/http/problem';
import { policyEdited } from '../domain/audit.ts';
import { type Groups, hasAdmin } from '../domain/policy-users.ts';
import type { PolicyInForce } from './policy-in-force.ts';

interface Deps {
  policy: Pick<PolicyInForce, 'replace'>;
  readGroups: () => Promise<Groups>;
}

/** Puts an admin's policy in the place of the version that was seen. Throws a 412 problem when it is no longer in force, 400 when nobody would be left to change it. */
export const createEditPolicy =
  ({ policy, readGroups }: Deps) =>
  async (by: Actor, seen: number, edit: PolicyEdit): Promise<Policy> => {
    if (edit.users && !hasAdmin(edit, await readGroups())) {
      throw badRequest('Somebody must stay admin.', { errors: [{ pointer: '/users', message: 'leaves no admin' }] });
    }
    return policy.replace(seen, edit as PolicyEdit & { roles: Policy['roles'] }, policyEdited(by));
  };

export type EditPolicy = ReturnType<typeof createEditPolicy>;
