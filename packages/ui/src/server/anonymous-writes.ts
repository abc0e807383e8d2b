import { createHash } from 'node:crypto';
import { type State, untilUncontested } from '@eshop/service-kit/sidecar/state';
import { z } from 'zod';

/** How many new keys people without a login may write into the site's state, by network and minute. */
export const anonymousWritesPerMinute = 60;

const minuteMs = 60_000;
const ttlSeconds = 120;
const maxKnownNetworks = 10_000;

const Count = z.object({ minute: z.int(), count: z.int() });
type Count = z.infer<typeof Count>;

/** Bounds what people without a login write, over all replicas of the site. */
export interface AnonymousWrites {
  /** Counts one; returns false when it would be too many. An unknown network is one network. Throws as the state store does. */
  admit(network: string | undefined): Promise<boolean>;
}

interface Options {
  maxPerMinute: number;
  now?: () => number;
}

export const createAnonymousWrites = (
  state: Pick<State, 'find' | 'replace'>,
  { maxPerMinute, now = Date.now }: Options,
): AnonymousWrites => {
  // What this process alone refuses costs the store nothing: a flood meets it here.
  const counts = new Map<string, Count>();
  const isOverHere = (network: string, minute: number) => {
    const last = counts.get(network);
    const count = last?.minute === minute ? last.count + 1 : 1;
    if (!last && counts.size >= maxKnownNetworks) counts.clear();
    counts.set(network, { minute, count });
    return count > maxPerMinute;
  };
  return {
    admit: async (address) => {
      const network = address ?? 'unknown';
      const minute = Math.floor(now() / minuteMs);
      if (isOverHere(network, minute)) return false;
      const key = `anonymous-writes-${createHash('sha256').update(network).digest('base64url')}`;
      return untilUncontested(async () => {
        const storedCount = await state.find(key, Count);
        const count = storedCount?.value?.minute === minute ? storedCount.value.count : 0;
        if (count >= maxPerMinute) return { result: false };
        const isWritten = await state.replace(key, { minute, count: count + 1 }, ttlSeconds, storedCount?.etag ?? '0');
        return isWritten ? { result: true } : undefined;
      });
    },
  };
};
