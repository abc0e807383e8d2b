import type { Policy } from '@eshop/contracts/policy';
import type { Person } from '@eshop/contracts/user';
import { mayChangeRoles } from '../domain/delegation.ts';
import { type Groups, rolesOf, rolesVersionOf } from '../domain/policy-users.ts';

/** What people are found by. */
export type Found = Omit<Person, 'roles' | 'warehouses' | 'version' | 'editable'>;

interface View {
  policy: Policy;
  groups: Groups;
  /** The user id of who looks. */
  viewer: string;
}

/** Somebody with the roles that they have under a policy, and whether the viewer may change them. */
export const toPerson = ({ id, username, email, name }: Found, { policy, groups, viewer }: View): Person => ({
  id,
  username,
  email,
  name,
  roles: rolesOf(policy, groups, id),
  warehouses: policy.users[id]?.warehouses ?? null,
  version: rolesVersionOf(policy, id),
  editable: mayChangeRoles(policy, groups, { actor: viewer, user: id }),
});
