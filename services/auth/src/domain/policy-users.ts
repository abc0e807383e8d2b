import type { Policy, PolicyEdit, Role } from '@eshop/contracts/policy';
import { knownRoles } from '@eshop/service-kit/auth/user';
import { grantFrom, roleGrants } from './grants.ts';
import type { PolicyEdits } from './policy.ts';
import type { PolicyEntry, PolicyUsers } from './policy-entries.ts';

/** Longer than any access token lives: Cognito's may be good for a day at most. */
const tokenLifeMs = 86_400_000;

/**
 * Whether an entry says more than that tokens or sessions are void, or that sessions passed a second factor. Who granted a
 * role lasts as the role does: a second person is judged by it.
 */
const isLasting = (entry: PolicyEntry) => {
  const { notBefore: _n, expiresAt: _e, rolesChange: _c, verifiedSessions: _v, endedSessions: _s, ...rest } = entry;
  return Object.keys(rest).length > 0;
};

/**
 * An entry that only voids tokens matters as long as tokens of before it are valid. One with roles stays: it goes before
 * what Cognito says, until that says the same and no older token is valid.
 */
const withEnd = (entry: PolicyEntry, until: number): PolicyEntry => {
  if (isLasting(entry) && !entry.expiresAt) return entry;
  const end = Math.max(until + tokenLifeMs, entry.expiresAt ? Date.parse(entry.expiresAt) : 0);
  return { ...entry, expiresAt: new Date(end).toISOString() };
};

/**
 * Voids a user's tokens that were made before a moment. Returns undefined where they are void already: a user who ends their
 * sessions many times at once makes one version of the policy a second. Both times in milliseconds since 1970.
 */
export const voidingTokens = ({ users }: Policy, id: string, before: number, now: number): PolicyEdits | undefined => {
  const voidedBefore = users[id]?.notBefore;
  if (voidedBefore && Date.parse(voidedBefore) >= before) return undefined;
  const entry = { ...users[id], notBefore: new Date(before).toISOString() };
  return { users: { [id]: withEnd(entry, Math.max(before, now)) } };
};

/** Sessions of one user that count as verified at once; the oldest one goes. */
const maxVerifiedSessions = 10;

/** Counts a session as one that passed a second factor, until a moment. Times in milliseconds since 1970. */
export const withVerifiedSession = (
  { users }: Policy,
  userId: string,
  { id, until }: { id: string; until: number },
  now: number,
): PolicyEdits => {
  const valid = (users[userId]?.verifiedSessions ?? []).filter((one) => one.id !== id && Date.parse(one.until) > now);
  const verifiedSessions = [...valid, { id, until: new Date(until).toISOString() }].slice(-maxVerifiedSessions);
  return { users: { [userId]: withEnd({ ...users[userId], verifiedSessions }, until) } };
};

/** Ended sessions of one user that are remembered at once; the oldest one goes. */
const maxEndedSessions = 20;

/** Ends one session of a user, also where it passed a second factor. */
export const withoutSession = ({ users }: Policy, userId: string, session: string, now: number): PolicyEdits => {
  const { endedSessions = [], verifiedSessions, ...entry } = users[userId] ?? {};
  const rememberedSessions = endedSessions.filter(({ id, until }) => id !== session && Date.parse(until) > now);
  const endedSession = { id: session, until: new Date(now + tokenLifeMs).toISOString() };
  const remainingSessions = verifiedSessions?.filter(({ id }) => id !== session);
  const next = { ...entry, endedSessions: [...rememberedSessions, endedSession].slice(-maxEndedSessions) };
  return {
    users: { [userId]: withEnd({ ...next, ...(remainingSessions && { verifiedSessions: remainingSessions }) }, now) },
  };
};

/** Counts no session of a user as verified any more. */
export const withoutVerifiedSessions = ({ users }: Policy, userId: string, now: number): PolicyEdits => {
  const { verifiedSessions: _, ...entry } = users[userId] ?? {};
  return { users: { [userId]: withEnd(entry, now) } };
};

/** Who changes roles, and when. */
export interface Change {
  by: string;
  /** The id of who does. */
  actor: string;
  /** Milliseconds since 1970. */
  at: number;
}

const changeOf = ({ version }: Policy, { by, at }: Change) => ({
  version: version + 1,
  by,
  at: new Date(at).toISOString(),
});

/** A user's roles, and the warehouses to which they are bound; undefined: all. */
interface Granted {
  roles: readonly Role[];
  warehouses?: readonly string[] | undefined;
}

/**
 * Sets a user's roles and the warehouses to which they are bound. Those are of staff who are not more than that, unless
 * `isBound` says that whoever gives the roles is bound too: then they hold for every role.
 */
export const withRoles = (
  policy: Policy,
  id: string,
  { roles, warehouses }: Granted,
  groups: Groups,
  { isBound = false, ...change }: Change & { isBound?: boolean },
): PolicyEdits => {
  const { warehouses: _w, expiresAt: _e, grants: _g, ...entry } = policy.users[id] ?? {};
  const isStaffOnly = roles.includes('staff') && !roles.includes('manager') && !roles.includes('admin');
  const isKept = isStaffOnly || (isBound && roles.some((role) => role !== 'customer'));
  const next = {
    ...entry,
    roles: [...new Set(roles)],
    rolesChange: changeOf(policy, change),
    ...grantsAfter(policy, groups, { id, roles }, change),
    ...(isKept && warehouses && { warehouses: [...warehouses] }),
  };
  return { users: { [id]: next } };
};

const grantsAfter = (
  policy: Policy,
  groups: Groups,
  { id, roles }: { id: string; roles: readonly Role[] },
  { actor, at }: Change,
): Pick<PolicyEntry, 'grants'> => {
  const previousRoles = rolesOf(policy, groups, id);
  const grants = roleGrants(policy.users[id]?.grants, {
    before: previousRoles,
    after: roles,
    grant: grantFrom(policy, actorIn(policy, groups, actor), at),
  });
  return Object.keys(grants).length > 0 ? { grants } : {};
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

/** Tokens that were voided stay so: the moment before which they count for nothing only moves on. */
const laterOf = (a: string | undefined, b: string | undefined) =>
  a && b ? (Date.parse(a) > Date.parse(b) ? a : b) : (a ?? b);

/** The entries as an admin's edit sets them; what only a newer version of this service knows of them stays. */
export const withEdits = (
  policy: Policy,
  edits: NonNullable<PolicyEdit['users']>,
  groups: Groups,
  change: Change,
): PolicyUsers =>
  Object.fromEntries(
    Object.entries(edits).map(([id, edit]) => {
      const {
        roles: _r,
        warehouses: _w,
        grants: _g,
        notBefore: voidedAt,
        expiresAt: _e,
        ...unknown
      } = policy.users[id] ?? {};
      const notBefore = laterOf(voidedAt, edit.notBefore);
      const roles = rolesOf({ users: { [id]: edit } }, groups, id);
      const entry = {
        ...unknown,
        ...edit,
        ...(notBefore && { notBefore }),
        ...grantsAfter(policy, groups, { id, roles }, change),
        rolesChange: changeOf(policy, change),
      };
      const isInGroup = Object.values(groups).some((members) => members?.has(id));
      if (isLasting(entry) && (isInGroup || !isCustomerOnly(entry))) return [id, entry];
      const until = Math.max(change.at, notBefore ? Date.parse(notBefore) : 0);
      return [id, { ...entry, expiresAt: new Date(until + tokenLifeMs).toISOString() }];
    }),
  );

/** Members of Cognito's groups, by role. */
export type Groups = Partial<Record<Role, ReadonlySet<string>>>;

/** Who changes something, with the roles that they have. */
export const actorIn = (policy: Pick<Policy, 'users'>, groups: Groups, id: string) => ({
  id,
  roles: rolesOf(policy, groups, id),
});

/** A user's roles: the policy's word, else Cognito's groups, else customer. */
export const rolesOf = ({ users }: Pick<Policy, 'users'>, groups: Groups, id: string): Role[] => {
  const own = users[id]?.roles;
  if (own) return knownRoles(own);
  const groupRoles = (Object.keys(groups) as Role[]).filter((role) => groups[role]?.has(id));
  return groupRoles.length > 0 ? groupRoles : ['customer'];
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
