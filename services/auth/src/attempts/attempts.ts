import { createHash } from 'node:crypto';
import { type Attempt, limits } from '../domain/limits.ts';
import { tooManyAttempts } from '../domain/problems.ts';
import type { Counters } from '../store/counters.ts';

/** Who tries what: an account, from an address; either may be unknown. */
interface Attempted {
  account?: string | undefined;
  address?: string | undefined;
}

interface Slot {
  name: string;
  limit: number;
}

/** Limits attempts over all replicas. */
export interface Attempts {
  /** Counts an attempt before it is made, so that a thousand at once get no further than one after the other. Throws a 429 problem. */
  begin(kind: Attempt, who: Attempted): Promise<Begun>;
  /** Remembers that somebody got into this account from this address: nobody elsewhere locks them out of it. */
  trust(who: Attempted): Promise<void>;
}

interface Begun {
  /** The attempt was in order after all, and does not count. */
  forgive(): Promise<void>;
  /** Somebody got into this account from this address before. */
  trusted: boolean;
}

interface Deps {
  counters: Counters;
  now: () => number;
  /** Multiplies the limits by address, for a machine on which everybody has the same. */
  addressFactor: number;
}

const trustSeconds = 30 * 86_400;

export const createAttempts = ({ counters, now, addressFactor }: Deps): Attempts => ({
  begin: async (kind, who) => {
    const { seconds } = limits[kind];
    const window = Math.floor(now() / 1000 / seconds);
    const end = (window + 1) * seconds;
    const trusted = kind === 'login' && (await isTrusted(counters, who));
    const slots = slotsOf(kind, who, { addressFactor, trusted }).map(({ name, limit }) => ({
      name: `${kind}#${window}#${digest(name)}`,
      limit,
    }));
    const counts = await Promise.all(slots.map(({ name }) => counters.add(name, end + seconds)));
    if (slots.some(({ limit }, at) => (counts[at] ?? 0) > limit)) {
      throw tooManyAttempts('Too many attempts. Wait a while.', {
        retryAfter: Math.max(1, end - Math.floor(now() / 1000)),
      });
    }
    return { trusted, forgive: async () => void (await Promise.all(slots.map(({ name }) => counters.take(name)))) };
  },
  trust: async ({ account, address }) => {
    if (account && address) await counters.remember(digest(`${account} ${address}`), trustSeconds);
  },
});

const isTrusted = async (counters: Counters, { account, address }: Attempted) =>
  account !== undefined && address !== undefined && counters.remembers(digest(`${account} ${address}`));

const slotsOf = (
  kind: Attempt,
  { account, address }: Attempted,
  { addressFactor, trusted }: { addressFactor: number; trusted: boolean },
): Slot[] => {
  const limit: { pair?: number; account?: number; address: number } = limits[kind];
  const slot = (name: string, max: number | undefined) => (max === undefined ? [] : [{ name, limit: max }]);
  return [
    ...(account && !trusted ? slot(`account ${account}`, limit.account) : []),
    ...(account && address ? slot(`pair ${account} ${address}`, limit.pair) : []),
    ...(address ? slot(`address ${address}`, limit.address * addressFactor) : []),
  ];
};

/** Neither addresses nor logins stand in the table's keys as they are. */
const digest = (name: string) => createHash('sha256').update(name).digest('base64url');
