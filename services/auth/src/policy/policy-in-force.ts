import { setTimeout as pause } from 'node:timers/promises';
import { initialPolicy, type Policy } from '@eshop/contracts/policy';
import type { NewAuditEntry } from '@eshop/service-kit/audit/audit-log';
import type { PolicySource } from '@eshop/service-kit/auth/policy';
import { conflict, preconditionFailed, unavailable } from '@eshop/service-kit/http/problem';
import type { Log } from '@eshop/service-kit/log';
import { newerPolicy, nextPolicy, type PolicyChange } from '../domain/policy.ts';
import type { Policies } from '../store/policies.ts';

/** What the audit log is told of a change; it is written in the same transaction. */
type EntryOf = (before: Policy, after: Policy) => NewAuditEntry | undefined;

export interface PolicyInForce extends PolicySource {
  /** Puts a policy in force here at once, elsewhere within seconds. Throws a 412 problem when another was faster. */
  replace(seen: number, policy: PolicyChange, entryOf?: EntryOf): Promise<Policy>;
  /** Changes the newest policy, as often as others are faster. Throws a 409 problem when they always are. */
  change(edit: (newest: Policy) => PolicyChange | Promise<PolicyChange>, entryOf?: EntryOf): Promise<Policy>;
}

const tries = 10;

interface Options {
  policies: Policies;
  log: Pick<Log, 'warn'>;
  /** Milliseconds between looks at the table. @default 1000 */
  intervalMs?: number;
}

/**
 * The policy in memory, so that every service may ask often, refreshed from the table each second, so that all replicas
 * agree. The first start writes the initial policy. While the table is away the last known policy stays in force.
 */
export const createPolicyInForce = ({ policies, log, intervalMs = 1000 }: Options): PolicyInForce => {
  const stopping = new AbortController();
  let known: Policy | undefined;
  const look = async () => {
    const stored = await policies.load();
    if (stored) known = newerPolicy(known, stored);
    else await policies.create(initialPolicy);
  };
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => log.warn({ err: error }, 'the policy cannot be read'));
      await pause(known ? intervalMs : 100, undefined, { ref: false });
    }
  };
  void follow();
  const current = () => {
    if (!known) throw unavailable('The authorization policy is not known yet.');
    return known;
  };
  const put = async (newest: Policy, next: Policy, entryOf?: EntryOf) => {
    if (!(await policies.replace(next, entryOf?.(newest, next)))) return undefined;
    known = newerPolicy(known, next);
    return next;
  };
  return {
    current,
    ready: async () => void current(),
    stop: () => stopping.abort(),
    replace: async (seen, policy, entryOf) => {
      const newest = (await policies.load()) ?? current();
      const replaced = await put(newest, nextPolicy({ ...newest, version: seen }, policy), entryOf);
      if (!replaced) throw preconditionFailed('The policy was changed meanwhile.');
      return replaced;
    },
    change: async (edit, entryOf) => {
      for (let tried = 0; tried < tries; tried++) {
        const newest = (await policies.load()) ?? current();
        const replaced = await put(newest, nextPolicy(newest, await edit(newest)), entryOf);
        if (replaced) return replaced;
        await pause(Math.random() * 50 * (tried + 1));
      }
      throw conflict('The policy is being changed by many at once. Try again.');
    },
  };
};
