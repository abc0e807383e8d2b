import { unavailable } from '@eshop/contracts/problems/general';
import { tooManyStreams } from '@eshop/contracts/problems/orders';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { StoredOrder } from '../../domain/order.ts';
import { isTerminal } from '../../domain/order-status.ts';
import { admissionOf, type Reader, type StreamLimits } from '../../domain/stream-admission.ts';
import type { OrderStore } from '../../store/orders.ts';

/** One open stream to a client. */
export interface EventStream {
  send(event: string, id: number, data: unknown): void;
  /** Sends a comment, so that no proxy takes the connection for dead. */
  beat(): void;
  end(): void;
  onClose(listener: () => void): void;
}

interface Deps {
  orders: Pick<OrderStore, 'changedSince'>;
  log: Pick<Log, 'warn'>;
}

/** Options of the streams, for tests and for a machine on which all clients have the same address. */
interface Options {
  /** How often changes are looked for. */
  pollMs: number;
  beatMs: number;
  /** How long a stream lasts; clients come again with a token that is still valid, and so to another replica. */
  maxAgeMs: number;
  maxPerUser: number;
  maxPerNetwork: number;
  maxTotal: number;
  /** Multiplies the limit of a network. */
  networkFactor: number;
}

const defaults: Options = {
  pollMs: 1000,
  beatMs: 15_000,
  maxAgeMs: 900_000,
  maxPerUser: 10,
  maxPerNetwork: 100,
  maxTotal: 1000,
  networkFactor: 1,
};

/** Who follows an order. */
interface Client extends Reader {
  isPermitted: () => boolean;
  /** How those who changed the order are named to this client. */
  actorOf: (by: string) => string;
}

interface Follower extends Client {
  stream: EventStream;
  orderId: string;
  version: number;
  /** How many entries of the timeline were sent. */
  sentEntries: number;
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

/** The event streams of one process. */
export interface OrderStreams {
  /**
   * Makes room for one more stream, if need be by ending one of the network that has the most. Throws a problem where
   * that is too many: 429 for this user or network, 503 for this process.
   */
  admit(reader: Reader): void;
  /** Sends the order's timeline after entry `sentEntries`, and what happens until the order is in a terminal state or the client disconnects. */
  follow(order: StoredOrder, sentEntries: number, client: Client, stream: EventStream): void;
  /** How many are open. */
  open(): number;
  /** Ends all of them, and begins no more. */
  end(): void;
}

/**
 * Creates the event streams of one process. All of them follow the orders by one query a second, whatever replica changed
 * them: an order's timeline only grows, so that what a client missed is what follows the last entry that it has.
 */
export const createOrderStreams = ({ orders, log }: Deps, options: Partial<Options> = {}): OrderStreams => {
  const { pollMs, beatMs, maxAgeMs, networkFactor, ...maxima } = { ...defaults, ...options };
  const limits: StreamLimits = { ...maxima, maxPerNetwork: maxima.maxPerNetwork * networkFactor };
  const followers = new Set<Follower>();
  let isStopping = false;

  const poll = async () => {
    for (const { isPermitted, stream, endsAt } of followers) if (!isPermitted() || endsAt < Date.now()) stream.end();
    if (followers.size === 0) return;
    const changedOrders = new Map((await orders.changedSince([...followers])).map((order) => [order.id, order]));
    for (const follower of followers) {
      const order = changedOrders.get(follower.orderId);
      if (order) sendNewEntries(follower, order);
    }
  };
  let isPolling = false;
  const pollOnce = async () => {
    if (isPolling) return;
    isPolling = true;
    await poll().catch((error: unknown) => log.warn({ err: error }, 'streams stand still while orders cannot be read'));
    isPolling = false;
  };
  const timers = [
    setInterval(() => void pollOnce(), pollMs),
    setInterval(() => {
      for (const { stream } of followers) stream.beat();
    }, beatMs),
  ];
  for (const timer of timers) timer.unref();

  return {
    admit: (reader) => {
      if (isStopping) throw processFull();
      const admission = admissionOf([...followers], reader, limits);
      if (admission.refused) throw refusals[admission.refused](limits);
      if (!admission.evicted) return;
      followers.delete(admission.evicted); // its connection closes a moment later
      admission.evicted.stream.end();
    },
    follow: (order, sentEntries, client, stream) => {
      const endsAt = Date.now() + maxAgeMs;
      const follower = { ...client, stream, orderId: order.id, version: -1, sentEntries, endsAt };
      followers.add(follower);
      stream.onClose(() => void followers.delete(follower));
      sendNewEntries(follower, order);
    },
    open: () => followers.size,
    end: () => {
      isStopping = true;
      for (const timer of timers) clearInterval(timer);
      for (const { stream } of followers) stream.end();
    },
  };
};

/** Sends the entries of the timeline that a follower lacks, and ends its stream with a terminal state. */
const sendNewEntries = (
  follower: Follower,
  { number, status, version, timeline }: Pick<StoredOrder, 'number' | 'status' | 'version' | 'timeline'>,
) => {
  if (version <= follower.version) return;
  const { stream, orderId } = follower;
  for (const [index, entry] of [...timeline.entries()].slice(follower.sentEntries))
    stream.send('status', index + 1, { orderId, number, ...entry, by: follower.actorOf(entry.by) });
  follower.version = version;
  follower.sentEntries = Math.max(follower.sentEntries, timeline.length);
  if (isTerminal(status)) stream.end();
};
