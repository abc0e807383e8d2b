import { unavailable } from '@eshop/contracts/problems/general';
import { tooManyStreams } from '@eshop/contracts/problems/orders';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { StoredOrder } from '../domain/order.ts';
import { isOver } from '../domain/order-status.ts';
import type { OrderStore } from '../store/orders.ts';
import { admissionOf, type Reader, type StreamLimits } from './admission.ts';
import type { EventStream } from './event-stream.ts';

interface Deps {
  orders: Pick<OrderStore, 'changedSince'>;
  log: Pick<Log, 'warn'>;
}

/**
 * Times in milliseconds; `ageMs` makes clients come again with a token that still holds, and so to another replica.
 * `networkFactor` multiplies the limit of a network, for a machine on which everybody has the same address.
 */
const usual = {
  everyMs: 1000,
  beatMs: 15_000,
  ageMs: 900_000,
  maxPerUser: 10,
  maxPerNetwork: 100,
  maxTotal: 1000,
  networkFactor: 1,
};

interface Follower extends Reader {
  stillMay: () => boolean;
  /** How those who changed the order are named to this follower. */
  actorOf: (by: string) => string;
  stream: EventStream;
  orderId: string;
  version: number;
  /** How many entries of the timeline were told. */
  told: number;
  endsAt: number;
}

const processFull = () => unavailable('No more streams can be followed here.');
const refusals = {
  user: ({ maxPerUser }: StreamLimits) =>
    tooManyStreams(`At most ${maxPerUser} streams of a user can be open at once.`),
  network: ({ maxPerNetwork }: StreamLimits) =>
    tooManyStreams(`At most ${maxPerNetwork} streams from a network can be open at once.`),
  process: processFull,
};

/**
 * The event streams of one process. All of them follow the orders by one query a second, whatever replica changed them:
 * an order's timeline only grows, so that what a client missed is what stands after the last entry it was told.
 */
export const createOrderStreams = ({ orders, log }: Deps, options: Partial<typeof usual> = {}) => {
  const { everyMs, beatMs, ageMs, networkFactor, ...maxima } = { ...usual, ...options };
  const limits: StreamLimits = { ...maxima, maxPerNetwork: maxima.maxPerNetwork * networkFactor };
  const followers = new Set<Follower>();
  let stopping = false;

  const tell = (follower: Follower, { number, status, version, timeline }: Told) => {
    if (version <= follower.version) return;
    const { stream, orderId } = follower;
    for (const [index, entry] of [...timeline.entries()].slice(follower.told))
      stream.send('status', index + 1, { orderId, number, ...entry, by: follower.actorOf(entry.by) });
    Object.assign(follower, { version, told: Math.max(follower.told, timeline.length) });
    if (isOver(status)) stream.end();
  };
  const look = async () => {
    for (const { stillMay, stream, endsAt } of followers) if (!stillMay() || endsAt < Date.now()) stream.end();
    if (followers.size === 0) return;
    const changed = new Map((await orders.changedSince([...followers])).map((order) => [order.id, order]));
    for (const follower of followers) {
      const order = changed.get(follower.orderId);
      if (order) tell(follower, order);
    }
  };
  let looking = false;
  const lookOnce = async () => {
    if (looking) return;
    looking = true;
    await look().catch((error: unknown) => log.warn({ err: error }, 'streams stand still while orders cannot be read'));
    looking = false;
  };
  const timers = [
    setInterval(() => void lookOnce(), everyMs),
    setInterval(() => {
      for (const { stream } of followers) stream.beat();
    }, beatMs),
  ];
  for (const timer of timers) timer.unref();

  return {
    /**
     * Makes room for one more stream, if need be by ending one of the network that has the most. Throws a problem where
     * that is too many: 429 for this user or network, 503 for this process.
     */
    admit: (reader: Reader) => {
      if (stopping) throw processFull();
      const admission = admissionOf([...followers], reader, limits);
      if (admission.refused) throw refusals[admission.refused](limits);
      if (!admission.evicted) return;
      followers.delete(admission.evicted); // its connection closes a moment later
      admission.evicted.stream.end();
    },
    /** Tells the order's timeline after entry `told`, and goes on until the order is over or the client goes away. */
    follow: (
      order: StoredOrder,
      told: number,
      who: Pick<Follower, 'userId' | 'network' | 'stillMay' | 'actorOf'>,
      stream: EventStream,
    ) => {
      const follower = { ...who, stream, orderId: order.id, version: -1, told, endsAt: Date.now() + ageMs };
      followers.add(follower);
      stream.onClose(() => void followers.delete(follower));
      tell(follower, order);
    },
    open: () => followers.size,
    /** Ends all of them, and begins no more. */
    end: () => {
      stopping = true;
      for (const timer of timers) clearInterval(timer);
      for (const { stream } of followers) stream.end();
    },
  };
};

type Told = Pick<StoredOrder, 'number' | 'status' | 'version' | 'timeline'>;
export type OrderStreams = ReturnType<typeof createOrderStreams>;
