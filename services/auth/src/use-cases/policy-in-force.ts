import { setTimeout as pause } from 'node:timers/promises';
import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Actor, NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { PolicySource } from '@eshop/service-kit/auth/policy';
import { staleVersion } from '@eshop/service-kit/http/precondition';
import { createSlots } from '@eshop/service-kit/limits/slots';
import type { Log } from '@eshop/service-kit/telemetry/log';
import { nextRoles, type PolicyEdits } from '../domain/policy.ts';
import type { PolicyUsers } from '../domain/policy-entries.ts';
import { rolesVersionOf } from '../domain/policy-users.ts';
import { maxUsersAtOnce, type Policies, type PolicyHead } from '../store/policies.ts';
import { createPolicyCopy, policyOf } from './policy-copy.ts';

/** Returns the audit entry of a change, written in the same transaction; both policies hold the users that it changes. */
type EntryOf = (before: Policy, after: Policy) => NewAuditEntry | undefined;

export interface PolicyInForce extends PolicySource {
  /**
   * Applies what other replicas changed until now, for an admin who reads back a change that another replica made. The
   * policy in memory stays when the table is unavailable.
   */
  refresh(): Promise<void>;
  /** Returns the policy without its users beyond the first thousand, those with roles before those without. */
  overview(): Policy;
  /** Returns what changed after a version, whole versions at a time: the feed that every replica of every service follows. */
  changedAfter(version: number): Policy;
  /** Returns how many users have an entry. */
  size(): number;
  /**
   * Changes the version that an admin has seen, here at once, elsewhere within seconds. A user who ended their sessions since
   * is no reason to refuse it. Throws a 412 problem when an admin edited it since, or one of the users that it names.
   */
  replace(seenVersion: number, by: Actor, edit: (current: Policy) => PolicyEdits, entryOf: EntryOf): Promise<Policy>;
  /**
   * Changes the current policy, repeatedly while others are faster; an undefined edit leaves it. Throws a 503 problem when
   * they always are: a caller may have changed something else before, which a 4xx would deny.
   */
  change(edit: (current: Policy) => PolicyEdits | undefined, entryOf?: EntryOf): Promise<Policy>;
}

const maxAttempts = 20;
/** As many changes wait for their turn in a replica. */
const maxWaitingChanges = 1000;
const changedByMany = 'The policy is being changed by many at once. Try again.';

/** Users in one page of the feed, some 300 kB of them. */
const feedPageSize = 2000;
const maxOverviewUsers = 1000;

interface Options {
  policies: Policies;
  log: Pick<Log, 'warn'>;
  /** Milliseconds between looks at the table. @default 1000 */
  intervalMs?: number;
  now?: () => number;
}

/**
 * The policy in memory, so that every service may ask often. Each second a replica reads the policy's version, one small
 * item, and when that rose, what was changed since. The first start writes the initial policy. While the table is
 * unavailable the last known policy stays in force.
 */
export const createPolicyInForce = ({ policies, log, intervalMs = 1000, now = Date.now }: Options): PolicyInForce => {
  const stopping = new AbortController();
  const copy = createPolicyCopy({ policies, now });
  const { entries } = copy;

  const follow = async () => {
    while (!stopping.signal.aborted) {
      await copy
        .sync()
        .then((stored) => (stored ? undefined : policies.create(initialPolicy)))
        .catch((error: unknown) => log.warn({ err: error }, 'the policy cannot be read'));
      entries.removeExpired(now());
      await pause(copy.isLoaded() ? intervalMs : 100, undefined, { ref: false });
    }
  };
  void follow();

  /** Writes the next version; returns undefined when another was faster. */
  const write = async (before: PolicyHead, next: PolicyHead, users: PolicyUsers, entryOf?: EntryOf) => {
    const oldPolicy = policyOf(before, pick(entries.users, users));
    const newPolicy = policyOf(next, users);
    if (!(await policies.replace(next, users, entryOf?.(oldPolicy, newPolicy)))) return undefined;
    copy.apply(next, users);
    return policyOf(next, entries.users);
  };

  /** The changes of a replica run one after another, for at once they would only be too late for each other. */
  const inTurn = createSlots(1, maxWaitingChanges, changedByMany);

  const change: PolicyInForce['change'] = async (edit, entryOf) => {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const newest = (await copy.sync()) ?? copy.head();
      const edits = edit(policyOf(newest, entries.users));
      if (!edits) return copy.current();
      const changedPolicy = await write(newest, nextRoles(newest, edits), edits.users ?? {}, entryOf);
      if (changedPolicy) return changedPolicy;
      await pause(Math.random() * 50 * (attempt + 1));
    }
    throw unavailable(changedByMany);
  };

  const replace: PolicyInForce['replace'] = async (seenVersion, by, edit, entryOf) => {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const newest = (await copy.sync()) ?? copy.head();
      const edits = edit(policyOf(newest, entries.users));
      const isStale =
        seenVersion > newest.version || seenVersion < Math.max(newest.editedIn, editedUsersIn(entries.users, edits));
      if (isStale) throw staleVersion(stateOf(newest));
      const next = nextRoles(newest, edits);
      const editInfo = { editedIn: next.version, editedBy: by.name ?? by.id, editedAt: new Date(now()).toISOString() };
      const [first = {}, ...otherParts] = splitForTransactions(edits.users ?? {});
      const firstChange = await write(newest, { ...next, ...editInfo }, first, entryOf);
      if (!firstChange) continue;
      let last = firstChange;
      for (const users of otherParts) last = await change(() => ({ users }), entryOf);
      return last;
    }
    throw unavailable(changedByMany);
  };

  return {
    current: copy.current,
    ready: async () => void copy.current(),
    stop: () => stopping.abort(),
    size: () => entries.size,
    refresh: async () => {
      await copy.sync().catch((error: unknown) => log.warn({ err: error }, 'the policy cannot be read'));
    },
    overview: () => {
      const usedEntries = Object.entries(entries.users).filter(([, entry]) => !isEmpty(entry));
      const [withRoles, otherEntries] = [
        usedEntries.filter(([, { roles }]) => roles),
        usedEntries.filter(([, { roles }]) => !roles),
      ];
      const users = Object.fromEntries([...withRoles, ...otherEntries].slice(0, maxOverviewUsers));
      return { ...copy.current(), users, ...(usedEntries.length > maxOverviewUsers && { hasMore: true as const }) };
    },
    changedAfter: (version) => {
      const { users, upTo } = entries.changedAfter(version, copy.head().version, feedPageSize);
      const policy = policyOf(copy.head(), users);
      return upTo === undefined ? policy : { ...policy, version: upTo, hasMore: true };
    },
    change: (edit, entryOf) => inTurn(() => change(edit, entryOf)),
    replace: (seenVersion, by, edit, entryOf) => inTurn(() => replace(seenVersion, by, edit, entryOf)),
  };
};

/** The latest version that set the roles of one of the users that an edit names. */
const editedUsersIn = (users: PolicyUsers, edits: PolicyEdits) =>
  Math.max(0, ...Object.keys(edits.users ?? {}).map((id) => rolesVersionOf({ users }, id)));

const stateOf = ({ version, editedBy, editedAt }: PolicyHead) => ({
  status: 'in force',
  version,
  by: editedBy,
  at: editedAt,
});

const isEmpty = ({ expiresAt: _, ...entry }: PolicyUsers[string]) => Object.keys(entry).length === 0;

const pick = (users: PolicyUsers, selection: PolicyUsers): PolicyUsers =>
  Object.fromEntries(Object.keys(selection).flatMap((id) => (users[id] ? [[id, users[id]]] : [])));

/** Splits users into parts that fit into a transaction each. */
const splitForTransactions = (users: PolicyUsers): PolicyUsers[] => {
  const userEntries = Object.entries(users);
  return Array.from({ length: Math.ceil(userEntries.length / maxUsersAtOnce) }, (_, index) =>
    Object.fromEntries(userEntries.slice(index * maxUsersAtOnce, (index + 1) * maxUsersAtOnce)),
  );
};
