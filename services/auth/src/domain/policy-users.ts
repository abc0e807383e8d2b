import type { Policy, Role } from '@eshop/contracts/policy';
import type { SetRoles } from '@eshop/contracts/user';
import { knownRoles } from '@eshop/service-kit/auth/user';
import type { PolicyChange } from './policy.ts';
import { policyFull } from './problems.ts';

type Users = Policy['users'];

/** Longer than any access token lives: Cognito's may be good for a day at the most. */
const tokenLifeMs = 86_400_000;

/** The policy is one item of DynamoDB, 400 KB, which every replica holds. */
const maxUsers = 1500;

/** Where no session ends at the moment, none needs to be told of any more. */
const withoutOld = (users: Users, now: number): Users =>
  Object.fromEntries(
    Object.entries(users).flatMap(([id, { notBefore, ...entry }]) => {
      const recent = notBefore !== undefined && Date.parse(notBefore) > now - tokenLifeMs;
      const kept = recent ? { ...entry, notBefore } : entry;
      return Object.keys(kept).length > 0 ? [[id, kept]] : [];
    }),
  );

const withEntry = ({ roles, users }: Policy, id: string, entry: Users[string], now: number): PolicyChange => {
  const next = { ...withoutOld(users, now), [id]: { ...users[id], ...entry } };
  if (Object.keys(next).length > maxUsers) throw policyFull();
  return { roles, users: next };
};

/** The policy with a user's tokens void that were made before a moment. Both times in milliseconds since 1970. */
export const voidingTokens = (policy: Policy, id: string, before: number, now: number): PolicyChange =>
  withEntry(policy, id, { notBefore: new Date(before).toISOString() }, now);

/** The policy with a user's roles and, for staff who are not more than that, the warehouses to which they are bound. */
export const withRoles = (policy: Policy, id: string, { roles, warehouses }: SetRoles, now: number): PolicyChange => {
  const { warehouses: before, ...entry } = policy.users[id] ?? {};
  const bound = warehouses === undefined ? before : (warehouses ?? undefined);
  const isBound = roles.includes('staff') && !roles.includes('manager') && !roles.includes('admin');
  const without = { ...policy, users: { ...policy.users, [id]: entry } };
  return withEntry(without, id, { roles: [...new Set(roles)], ...(isBound && bound && { warehouses: bound }) }, now);
};

/** Members of Cognito's groups, by role. */
export type Groups = Partial<Record<Role, ReadonlySet<string>>>;

/** A user's roles: the policy's word, else Cognito's groups, else customer. */
export const rolesOf = ({ users }: Pick<PolicyChange, 'users'>, groups: Groups, id: string): Role[] => {
  const own = users?.[id]?.roles;
  if (own) return knownRoles(own);
  const held = (Object.keys(groups) as Role[]).filter((role) => groups[role]?.has(id));
  return held.length > 0 ? held : ['customer'];
};

/** Whether anybody is admin under these roles. */
export const hasAdmin = (policy: Pick<PolicyChange, 'users'>, groups: Groups): boolean => {
  const known = new Set([...Object.keys(policy.users ?? {}), ...(groups.admin ?? [])]);
  return [...known].some((id) => rolesOf(policy, groups, id).includes('admin'));
};
