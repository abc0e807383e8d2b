import { createHash } from 'node:crypto';
import type { ProblemError } from '@eshop/contracts/problem-type';
import { tooManyAttempts } from '@eshop/contracts/problems/auth';
import { type Attempt, type Limits, slowdownOf } from '../../domain/limits.ts';
import type { Counters } from '../../store/counters.ts';

/** Whose login an attempt is made at, and where it comes from. */
export interface AttemptOrigin {
  /**
   * What was typed, in lower case. Counters are kept by it and not by the account behind it: a shared counter would reveal
   * which address belongs to which username.
   */
  login?: string | undefined;
  /** The username behind it, which decides whether the network is trusted. */
  account?: string | undefined;
  network?: string | undefined;
}

/** Limits attempts over all replicas. */
export interface Attempts {
  /**
   * Counts an attempt before it is made, so that a thousand at once get no further than one after the other. Throws a 429
   * problem beyond what its own address may do; such an attempt counts for nobody else. A trusted one is made even beyond
   * what its address may do, for others share that. Beyond what a login may take from all addresses together it waits.
   */
  begin(kind: Attempt, who: AttemptOrigin): Promise<BegunAttempt>;
  /** Remembers that somebody logged in to this account from this network: what others try does not hold them up. */
  trust(who: AttemptOrigin): Promise<void>;
  /** Removes an earlier attempt from this network, as far as one is counted in this window. */
  giveBack(kind: Attempt, who: Pick<AttemptOrigin, 'network'>): Promise<void>;
}

interface BegunAttempt {
  /** The attempt succeeded, or failed for another reason than a wrong secret: it no longer counts. */
  forgive(): Promise<void>;
  /** Whether somebody logged in to this account from this network before. */
  isTrusted: boolean;
  /**
   * The problem to throw in place of a wrong secret, where only trust let the attempt pass: a different response would reveal
   * which accounts are used in a network. Waits as long as that of an attempt that was not made.
   */
  refusal(): Promise<ProblemError | undefined>;
}

interface Deps {
  counters: Counters;
  limits: Readonly<Record<Attempt, Limits>>;
  now: () => number;
  /** Multiplies the limits by address, for a machine on which everybody has the same. */
  addressFactor: number;
  pause: (ms: number) => Promise<unknown>;
}

const trustSeconds = 30 * 86_400;

/** How long a refusal beyond what an address may do takes in milliseconds, whether its password was tried or not. */
const refusalMs = 1000;

export const createAttempts = ({ counters, limits, now, addressFactor, pause }: Deps): Attempts => {
  const hasTrust = async (who: AttemptOrigin) => {
    const name = trustNameOf(who);
    return name !== undefined && (await counters.remembers(name));
  };
  const begin: Attempts['begin'] = async (kind, who) => {
    const { seconds, pair, address, login } = limits[kind];
    const window = Math.floor(now() / 1000 / seconds);
    const end = (window + 1) * seconds;
    const countedNames: string[] = [];
    const count = async (name: string): Promise<number> => {
      const counter = `${kind}#${window}#${digest(name)}`;
      countedNames.push(counter);
      return counters.add(counter, end + seconds);
    };
    // biome-ignore lint/plugin: the few counters of one attempt
    const forgive = async () => void (await Promise.all(countedNames.map((counter) => counters.take(counter))));
    const tooMany = () => {
      const retryAfter = Math.max(1, end - Math.floor(now() / 1000));
      return tooManyAttempts('Too many attempts. Wait a while.', { retryAfter });
    };
    const startTime = now();
    const refusedInTime = async () => {
      await pause(Math.max(0, startTime + refusalMs - now()));
      return tooMany();
    };
    const isTrusted = await hasTrust(who);
    if (pair && who.login && who.network && (await count(`pair ${who.login} ${who.network}`)) > pair) {
      await forgive();
      throw tooMany();
    }
    const isAddressOver =
      who.network !== undefined && (await count(`address ${who.network}`)) > address * addressFactor;
    if (isAddressOver && !isTrusted) {
      await forgive();
      throw await refusedInTime();
    }
    if (login && who.login && !isTrusted) await pause(slowdownOf(await count(`login ${who.login}`), login));
    return {
      isTrusted,
      forgive,
      refusal: async () => (isAddressOver ? refusedInTime() : undefined),
    };
  };
  return {
    begin,
    trust: async (who) => {
      const name = trustNameOf(who);
      if (name !== undefined) await counters.remember(name, trustSeconds);
    },
    giveBack: async (kind, { network }) => {
      if (network === undefined) return;
      const window = Math.floor(now() / 1000 / limits[kind].seconds);
      await counters.takeIfAny(`${kind}#${window}#${digest(`address ${network}`)}`);
    },
  };
};

/** The name under which a login to an account from a network is remembered. */
const trustNameOf = ({ account, network }: AttemptOrigin) =>
  account !== undefined && network !== undefined ? digest(`${account} ${network}`) : undefined;

/** Neither addresses nor logins stand in the table's keys as they are. */
const digest = (name: string) => createHash('sha256').update(name).digest('base64url');
