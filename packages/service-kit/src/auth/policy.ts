import { setTimeout as pause } from 'node:timers/promises';
import { Policy } from '@eshop/contracts/policy';
import { unavailable } from '../http/problem.ts';
import type { Log } from '../log.ts';
import type { Sidecar } from '../sidecar/sidecar.ts';

/** The authorization policy in force. */
export interface PolicySource {
  /** Throws a 503 problem as long as no policy is known: without one nothing is allowed. */
  current(): Policy;
  ready(): Promise<void>;
  stop(): void;
}

/** How often replicas ask for the policy, in milliseconds: changed roles hold within 5 seconds. */
const interval = 2000;

/** Follows auth's policy through the sidecar. When auth is away the last known policy stays in force. */
export const followPolicy = (sidecar: Sidecar, log: Log): PolicySource => {
  const stopping = new AbortController();
  let policy: Policy | undefined;
  const poll = async () => {
    const answer = await sidecar.invoke('auth', 'GET /v1/policy', {
      headers: policy ? { 'if-none-match': `"${policy.version}"` } : {},
      reply: Policy,
      timeoutMs: 1500,
      unchanged: policy,
    });
    policy = answer;
  };
  const follow = async () => {
    while (!stopping.signal.aborted) {
      await poll().catch((error: unknown) => log.warn({ err: error }, 'the policy feed does not answer'));
      await pause(policy ? interval : 200, undefined, { signal: stopping.signal, ref: false }).catch(ignoreAbort);
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

const ignoreAbort = (error: unknown) => {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
};
