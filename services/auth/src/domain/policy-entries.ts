import type { Policy } from '@eshop/contracts/policy';

/** What the policy says of one user. */
export type PolicyEntry = Policy['users'][string];
export type PolicyUsers = Policy['users'];

/** Entries of users with the policy version that wrote each. */
export interface PolicyEntries {
  /** Every entry, by user id. */
  readonly users: PolicyUsers;
  readonly size: number;
  /** Applies what a version changed, unless a later one did already. */
  apply(version: number, users: PolicyUsers): void;
  /**
   * The entries that changed after a version, up to the current one, whole versions at a time; `upTo` is the last version
   * that they include, undefined when they are all.
   */
  changedAfter(version: number, current: number, limit: number): { users: PolicyUsers; upTo?: number };
  /** Removes the entries that have expired. */
  removeExpired(now: number): void;
}

export const createPolicyEntries = (): PolicyEntries => {
  const users: PolicyUsers = Object.create(null);
  const versions = new Map<string, number>();
  const remove = (id: string) => {
    delete users[id];
    versions.delete(id);
  };
  return {
    users,
    get size() {
      return versions.size;
    },
    apply: (version, changed) => {
      for (const [id, entry] of Object.entries(changed)) {
        if ((versions.get(id) ?? 0) >= version) continue;
        users[id] = entry;
        versions.set(id, version);
      }
    },
    changedAfter: (version, current, limit) => {
      const changedUsers = [...versions].filter(([, changedIn]) => changedIn > version && changedIn <= current);
      const upTo = changedUsers.toSorted(([, one], [, other]) => one - other)[limit - 1]?.[1];
      const isAll = upTo === undefined || changedUsers.every(([, changedIn]) => changedIn <= upTo);
      const page = isAll ? changedUsers : changedUsers.filter(([, changedIn]) => changedIn <= upTo);
      const ofPage = Object.fromEntries(page.map(([id]) => [id, users[id] ?? {}]));
      return { users: ofPage, ...(!isAll && { upTo }) };
    },
    removeExpired: (now) => {
      for (const id of versions.keys()) if (isExpired(users[id], now)) remove(id);
    },
  };
};

const isExpired = (entry: PolicyEntry | undefined, now: number): boolean =>
  entry?.expiresAt !== undefined && Date.parse(entry.expiresAt) <= now;
