import type { Policy, PolicyEdit, Role } from '@eshop/contracts/policy';
import type { SetRoles } from '@eshop/contracts/user';
import { knownRoles } from '@eshop/service-kit/auth/user';
import type { PolicyEdits } from './policy.ts';
import type { PolicyEntry, PolicyUsers } from './policy-entries.ts';

/** Longer than any access token lives: Cognito's may be good for a day at the most. */
const tokenLifeMs = 86_400_000;

/** Whether an entry says more than that tokens are void. */
const isLasting = ({ notBefore: _n, expiresAt: _e, rolesChange: _c, ...rest }: PolicyEntry) =>
  Object.keys(rest).length > 0;

/**
 * An entry that only voids tokens matters as long as tokens of before it are valid. One with roles stays: it goes before
 * what Cognito says, until that says the same and no older token is valid.
 */
const withEnd = (entry: PolicyEntry, until: number): PolicyEntry => {
  if (isLasting(entry) && !entry.expiresAt) return entry;
  const end = Math.max(until + tokenLifeMs, entry.expiresAt ? Date.parse(entry.expiresAt) : 0);
  return { ...entry, expiresAt: new Date(end).toISOString() };
};

/** Voids a user's tokens that were made before a moment. Both times in milliseconds since 1970. */
export const voidingTokens = ({ users }: Policy, id: string, before: number, now: number): PolicyEdits => {
  const entry = { ...users[id], notBefore: new Date(before).toISOString() };
  return { users: { [id]: withEnd(entry, Math.max(before, now)) } };
};

/** Who changes roles, and when. */
export interface Change {
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

const changeOf = ({ version }: Policy, { by, at }: Change) => ({
  version: version + 1,
  by,
  at: new Date(at).toISOString(),
});

/** Sets a user's roles and, for staff who are not more than that, the warehouses to which they are bound. */
export const withRoles = (policy: Policy, id: string, { roles, warehouses }: SetRoles, change: Change): PolicyEdits => {
  const { users } = policy;
  const { warehouses: before, expiresAt: _, ...entry } = users[id] ?? {};
  const bound = warehouses === undefined ? before : (warehouses ?? undefined);
  const isBound = roles.includes('staff') && !roles.includes('manager') && !roles.includes('admin');
  const next = {
    ...entry,
    roles: [...new Set(roles)],
    rolesChange: changeOf(policy, change),
    ...(isBound && bound && { warehouses: bound }),
  };
  return { users: { [id]: next } };
};

/**
 * Gives the entry of somebody who is only a customer, by Cognito's groups as well, an end: nothing needs it once no token
 * with an older role is valid. Undefined where there is nothing to do, as when somebody changed the roles meanwhile.
 */
export const withoutRoles = ({ users }: Policy, id: string, seen: number, now: number): PolicyEdits | undefined => {
  const entry = users[id];
  if (!entry || entry.rolesChange?.version !== seen || entry.expiresAt || !isCustomerOnly(entry)) return undefined;
  return { users: { [id]: { ...entry, expiresAt: new Date(now + tokenLifeMs).toISOString() } } };
};

const isCustomerOnly = ({ roles = [], ...rest }: PolicyEntry) =>
  roles.length === 1 && roles[0] === 'customer' && !isLasting(rest);

/** The entries as an admin's edit sets them; what only a newer version of this service knows of them stays. */
export const withEdits = (
  policy: Policy,
  edits: NonNullable<PolicyEdit['users']>,
  groups: Groups,
  change: Change,
): PolicyUsers =>
  Object.fromEntries(
    Object.entries(edits).map(([id, edit]) => {
      const { roles: _r, warehouses: _w, notBefore: _n, expiresAt: _e, ...unknown } = policy.users[id] ?? {};
      const entry = { ...unknown, ...edit, rolesChange: changeOf(policy, change) };
      const isInGroup = Object.values(groups).some((members) => members?.has(id));
      if (isLasting(entry) && (isInGroup || !isCustomerOnly(entry))) return [id, entry];
      const until = Math.max(change.at, edit.notBefore ? Date.parse(edit.notBefore) : 0);
      return [id, { ...entry, expiresAt: new Date(until + tokenLifeMs).toISOString() }];
    }),
  );

/** Members of Cognito's groups, by role. */
export type Groups = Partial<Record<Role, ReadonlySet<string>>>;

/** A user's roles: the policy's word, else Cognito's groups, else customer. */
export const rolesOf = ({ users }: Pick<Policy, 'users'>, groups: Groups, id: string): Role[] => {
  const own = users[id]?.roles;
  if (own) return knownRoles(own);
  const held = (Object.keys(groups) as Role[]).filter((role) => groups[role]?.has(id));
  return held.length > 0 ? held : ['customer'];
};

/** Whether anybody is admin under a policy once these entries are set. */
export const hasAdmin = (policy: Pick<Policy, 'users'>, edits: PolicyUsers, groups: Groups): boolean => {
  const isAdmin = (id: string) =>
    rolesOf({ users: Object.hasOwn(edits, id) ? edits : policy.users }, groups, id).includes('admin');
  if ([...Object.keys(edits), ...(groups.admin ?? [])].some(isAdmin)) return true;
  for (const id in policy.users) if (policy.users[id]?.roles && isAdmin(id)) return true;
  return false;
};

/** The version of somebody's roles, for `If-Match`: that of the policy which set them, 0 where none did. */
export const rolesVersionOf = ({ users }: Pick<Policy, 'users'>, id: string): number =>
  users[id]?.rolesChange?.version ?? 0;
