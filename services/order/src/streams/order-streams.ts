import { problem, unavailable } from '@eshop/service-kit/http/problem';
import type { Log } from '@eshop/service-kit/log';
import type { StoredOrder } from '../domain/order.ts';
import { isOver } from '../domain/order-status.ts';
import type { createOrderStore } from '../store/orders.ts';
import type { EventStream } from './event-stream.ts';

interface Deps {
  orders: Pick<ReturnType<typeof createOrderStore>, 'changedSince'>;
  log: Pick<Log, 'warn'>;
}

/** Times in milliseconds; `ageMs` makes clients come again with a token that still holds, and so to another replica. */
const usual = { everyMs: 1000, beatMs: 15_000, ageMs: 900_000, ofUser: 10, inAll: 1000 };

interface Follower {
  userId: string;
  stillMay: () => boolean;
  stream: EventStream;
  orderId: string;
  version: number;
  /** How many entries of the timeline were told. */
  told: number;
  endsAt: number;
}

const tooMany = problem('too-many-streams', 429, 'Too many streams');

/**
 * The event streams of one process. All of them follow the orders by one query a second, whatever replica changed them:
 * an order's timeline only grows, so that what a client missed is what stands after the last entry it was told.
 */
export const createOrderStreams = ({ orders, log }: Deps, limits: Partial<typeof usual> = {}) => {
  const { everyMs, beatMs, ageMs, ofUser, inAll } = { ...usual, ...limits };
  const followers = new Set<Follower>();
  let stopping = false;

  const tell = (follower: Follower, { number, status, version, timeline }: Told) => {
    if (version <= follower.version) return;
    const { stream, orderId } = follower;
    for (const [index, entry] of [...timeline.entries()].slice(follower.told))
      stream.send('status', index + 1, { orderId, number, ...entry });
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
    /** Throws a problem where a stream more is too many: 429 for this user, 503 for this process. */
    admit: (userId: string) => {
      if (stopping || followers.size >= inAll) throw unavailable('No more streams can be followed here.');
      const own = [...followers].filter((follower) => follower.userId === userId).length;
      if (own >= ofUser) throw tooMany(`At most ${ofUser} streams can be open at once.`);
    },
    /** Tells the order's timeline after entry `told`, and goes on until the order is over or the client goes away. */
    follow: (order: StoredOrder, told: number, who: Pick<Follower, 'userId' | 'stillMay'>, stream: EventStream) => {
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
