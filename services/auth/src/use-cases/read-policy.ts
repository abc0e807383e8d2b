import type { Policy } from '@eshop/contracts/policy';
import type { PolicyInForce } from './policy-in-force.ts';

/**
 * Returns what changed in the policy after a version, from memory, for the feed that every replica follows; without a version
 * an overview for an admin, which includes what other replicas changed until now.
 */
export type ReadPolicy = (since: number | undefined) => Promise<Policy>;

export const createReadPolicy =
  ({ policy }: { policy: Pick<PolicyInForce, 'refresh' | 'overview' | 'changedAfter'> }): ReadPolicy =>
  async (since) => {
    if (since !== undefined) return policy.changedAfter(since);
    await policy.refresh();
    return policy.overview();
  };
