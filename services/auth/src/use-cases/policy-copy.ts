import type { Policy } from '@eshop/contracts/policy';
import { unavailable } from '@eshop/contracts/problems/general';
import { createPolicyEntries, type PolicyEntries, type PolicyUsers } from '../domain/policy-entries.ts';
import { maxVersionsAtOnce, type Policies, type PolicyHead } from '../store/policies.ts';

/** A replica that is further behind reads every entry instead of what changed. */
const maxFollowedVersions = 2000;

/** An index follows its table within a moment; what changed within this time is read from the table itself. */
const indexLagMs = 600_000;

/** The policy in the memory of a replica. */
export interface PolicyCopy {
  entries: PolicyEntries;
  /** Applies what is stored and not here yet; one call at a time, so that changes stay in their order. Returns undefined where no policy is stored. */
  sync(): Promise<PolicyHead | undefined>;
  /** Applies a version that this replica has just written. */
  apply(head: PolicyHead, users: PolicyUsers): void;
  isLoaded(): boolean;
  /** Throws a 503 problem until the policy was read once. */
  head(): PolicyHead;
  /** Throws as `head` does. */
  current(): Policy;
}

export const createPolicyCopy = ({ policies, now }: { policies: Policies; now: () => number }): PolicyCopy => {
  const entries = createPolicyEntries();
  let head: PolicyHead | undefined;

  const advance = (next: PolicyHead) => {
    if (!head || next.version > head.version) head = next;
  };

  /** Applies what the versions after the known one changed; returns false when they are too many or no longer kept. */
  const followChanges = async (from: number, to: number): Promise<boolean> => {
    if (to - from > maxFollowedVersions) return false;
    for (let first = from; first <= to; first += maxVersionsAtOnce) {
      const last = Math.min(to, first + maxVersionsAtOnce - 1);
      if ((await applyChanges(first, last)).length <= last - first) return false;
    }
    return true;
  };

  const applyChanges = async (from: number, to: number) => {
    const changes = await policies.changes(from, to);
    for (const { version, users } of changes) entries.apply(version, users);
    return changes;
  };

  const loadAll = async (to: number) => {
    for await (const page of policies.users()) for (const { version, users } of page) entries.apply(version, users);
    const oldest = now() - indexLagMs;
    for (let last = to; last > 1; last -= maxVersionsAtOnce) {
      const [first] = await applyChanges(Math.max(2, last - maxVersionsAtOnce + 1), last);
      if (!first || first.at < oldest) return;
    }
  };

  const sync = async (): Promise<PolicyHead | undefined> => {
    const storedPolicy = await policies.load();
    if (!storedPolicy || (head && storedPolicy.version <= head.version)) return storedPolicy && head;
    if (!head || !(await followChanges(head.version + 1, storedPolicy.version))) await loadAll(storedPolicy.version);
    advance(storedPolicy);
    return head;
  };

  let reading: Promise<unknown> = Promise.resolve();
  const syncInTurn = (): Promise<PolicyHead | undefined> => {
    const next = reading.then(sync, sync);
    reading = next;
    return next;
  };

  const requireHead = () => {
    if (!head) throw unavailable('The authorization policy is not known yet.');
    return head;
  };
  return {
    entries,
    sync: syncInTurn,
    apply: (next, users) => {
      entries.apply(next.version, users);
      advance(next);
    },
    isLoaded: () => head !== undefined,
    head: requireHead,
    current: () => policyOf(requireHead(), entries.users),
  };
};

/** Returns a version of the policy with these users. */
export const policyOf = ({ version, roles, permissionGrants }: PolicyHead, users: PolicyUsers): Policy => ({
  version,
  roles,
  ...(permissionGrants && { permissionGrants }),
  users,
});
