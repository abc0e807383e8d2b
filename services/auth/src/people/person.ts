import type { Policy } from '@eshop/contracts/policy';
import type { Person } from '@eshop/contracts/user';
import { type Groups, rolesOf, rolesVersionOf } from '../domain/policy-users.ts';

/** What people are found by. */
export type Found = Omit<Person, 'roles' | 'warehouses' | 'version'>;

/** Somebody with the roles that they have under a policy. */
export const toPerson = ({ id, username, email, name }: Found, policy: Policy, groups: Groups): Person => ({
  id,
  username,
  email,
  name,
  roles: rolesOf(policy, groups, id),
  warehouses: policy.users[id]?.warehouses ?? null,
  version: rolesVersionOf(policy, id),
});
