import type { Permission, Policy } from '@eshop/contracts/policy';
import { badRequest } from '@eshop/service-kit/http/problem';

/** What an admin must always be able to do, or nobody could undo a mistake. */
const needed = ['policy:read', 'policy:edit', 'user:manage'] as const satisfies Permission[];

/** Without `users` they stay as they are. */
export type PolicyChange = Pick<Policy, 'roles'> & { users?: Policy['users'] | undefined };

/** The next version of the policy. Throws a 400 problem when admins could no longer change it. */
export const nextPolicy = (current: Policy, { roles, users = current.users }: PolicyChange): Policy => {
  const missing = needed.filter((permission) => !roles.admin?.includes(permission));
  if (missing.length > 0) {
    throw badRequest('Admins must stay able to change the policy.', {
      errors: [{ pointer: '/roles/admin', message: `needs ${missing.join(', ')}` }],
    });
  }
  return { version: current.version + 1, roles, users };
};

/** The newer of two policies: a replica never goes back to an older one. */
export const newerPolicy = (known: Policy | undefined, seen: Policy): Policy =>
  known && known.version >= seen.version ? known : seen;
