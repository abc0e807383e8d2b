import { setTimeout as pause } from 'node:timers/promises';
import { Policy } from '@eshop/contracts/policy';
import { unavailable } from '@eshop/contracts/problems/general';
import type { Sidecar } from '../sidecar/sidecar.ts';
import type { Log } from '../telemetry/log.ts';

/** The authorization policy in force. */
export interface PolicySource {
  /** Throws a 503 problem as long as no policy is known: without one nothing is allowed. */
  current(): Policy;
  ready(): Promise<void>;
  stop(): void;
}

/** How often replicas ask for the policy, in milliseconds: changed roles hold within 5 seconds. */
const intervalMs = 2000;

/** How often entries that have expired are removed, in milliseconds. */
const cleanupMs = 60_000;

type Followed = Pick<Policy, 'version' | 'roles' | 'permissionGrants'>;

/**
 * Follows auth's policy through the sidecar, by what changed since the version that is known. A replica of auth that is
 * behind is not believed: the version only rises. When auth is unavailable the last known policy stays in force.
 */
export const followPolicy = (
  { invoke }: Pick<Sidecar, 'invoke'>,
  log: Pick<Log, 'warn'>,
  options: { intervalMs?: number } = {},
): PolicySource => {
  const stopping = new AbortController();
  const users: Policy['users'] = Object.create(null);
  let policy: Policy | undefined;
  let followedPolicy: Followed = { version: 0, roles: {} };

  const apply = (page: Policy) => {
    for (const [id, entry] of Object.entries(page.users)) users[id] = entry;
    followedPolicy = page;
    if (policy || !page.hasMore) {
      const { version, roles, permissionGrants } = page;
      policy = { version, roles, ...(permissionGrants && { permissionGrants }), users };
    }
  };
  const poll = async () => {
    for (let hasMore = true; hasMore && !stopping.signal.aborted; ) {
      const page: Policy = await invoke('auth', 'GET /v1/policy', {
        query: { since: String(followedPolicy.version) },
        headers: policy ? { 'if-none-match': `"${followedPolicy.version}"` } : {},
        reply: Policy,
        timeoutMs: 1500,
        unchanged: policy,
      });
      if (page.version <= followedPolicy.version) return;
      apply(page);
      hasMore = page.hasMore === true;
    }
  };
  const follow = async () => {
    let cleanedAt = Date.now();
    while (!stopping.signal.aborted) {
      await poll().catch((error: unknown) => log.warn({ err: error }, 'the policy feed does not respond'));
      if (Date.now() - cleanedAt > cleanupMs) {
        cleanedAt = Date.now();
        removeExpired(users, cleanedAt);
      }
      const waitMs = policy ? (options.intervalMs ?? intervalMs) : 200;
      await pause(waitMs, undefined, { signal: stopping.signal, ref: false }).catch(ignoreAbort);
    }
  };
  void follow();
  const current = () => {
    if (!policy) throw unavailable('The authorization policy is not known yet.');
    return policy;
  };
  return {
    current,
    ready: async () => void current(),
    stop: () => stopping.abort(),
  };
};

const removeExpired = (users: Policy['users'], now: number) => {
  for (const id in users) {
    const end = users[id]?.expiresAt;
    if (end !== undefined && Date.parse(end) <= now) delete users[id];
  }
};

const ignoreAbort = (error: unknown) => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};
