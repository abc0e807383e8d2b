import type { Policy } from '@eshop/contracts/policy';
import type { Person } from '@eshop/contracts/user';
import { mayChangeRoles } from './delegation.ts';
import { type Groups, rolesOf, rolesVersionOf } from './policy-users.ts';

/** What users are found by. */
type FoundUser = Omit<Person, 'roles' | 'warehouses' | 'version' | 'editable'>;

interface View {
  policy: Policy;
  groups: Groups;
  /** The id of the user who looks. */
  viewer: string;
}

/** Returns a user with their roles under a policy, and whether the viewer may change them. */
export const toPerson = ({ id, username, email, name }: FoundUser, { policy, groups, viewer }: View): Person => ({
  id,
  username,
  email,
  name,
  roles: rolesOf(policy, groups, id),
  warehouses: policy.users[id]?.warehouses ?? null,
  version: rolesVersionOf(policy, id),
  editable: mayChangeRoles(policy, groups, { actor: viewer, user: id }),
});
