import { setTimeout as sleep } from 'node:timers/promises';
import { type Registry, register } from 'prom-client';
import { createJanitor, type Purge } from '../retention/janitor.ts';
import type { Log } from '../telemetry/log.ts';
import { backoffMs } from './backoff.ts';
import type { OutboxStore, PublishRows } from './outbox.ts';
import { createPublishRows, type Publish } from './publish-rows.ts';
import { createRelayMetrics } from './relay-metrics.ts';
import { createSingleFlight } from './single-flight.ts';
import { createTopicRests, type TopicRests } from './topic-rests.ts';

export interface RelayOptions {
  outbox: OutboxStore;
  publish: Publish;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** Where its metrics go; holds one relay. @default prom-client's own */
  registry?: Registry;
  /** What is purged hourly besides the sent events, e.g. `{ inbox: () => purgeInbox(db) }`. */
  purges?: Readonly<Record<string, Purge>>;
  /** Milliseconds between looks at the outbox when nobody wakes it. @default 1000 */
  intervalMs?: number;
  /** Rows taken at a time. @default 100 */
  batch?: number;
  /** Milliseconds that `stop` drains at most. @default 5000 */
  drainMs?: number;
  clock?: () => number;
  random?: () => number;
}

export interface Relay {
  /** Says that events were committed: they are published at once, or right after the round under way. */
  wake(): void;
  /** Publishes what is pending and due, as far as the bound allows, then rests for good; what remains is another replica's. */
  stop(): Promise<void>;
}

/**
 * Publishes the events of an outbox, each at least once, in no promised order. One round at a time in this process; other
 * replicas may do the same. A topic that fails rests from 100 ms to 5 s while the others continue; so does all when the store fails.
 */
export const createRelay = (options: RelayOptions): Relay => {
  const { outbox, log, intervalMs = 1000, drainMs = 5000, clock = Date.now, random = Math.random } = options;
  const stopping = new AbortController();
  const rests = createTopicRests(clock, random);
  const registry = options.registry ?? register;
  const metrics = createRelayMetrics(registry, outbox, log);
  const onRest = (ms: number) => void setTimeout(wake, ms).unref();
  const publishRows = createPublishRows({ publish: options.publish, rests, metrics, log, clock, onRest });
  const janitor = createJanitor({
    purges: { outbox: () => outbox.purgeSent(), ...options.purges },
    log,
    registry,
  });
  const drain = createDrain({ ...options, publishRows, rests, random, stopping: stopping.signal });
  const rounds = createSingleFlight(async () => {
    if (!(await drain())) wake();
  });
  const wake = () => {
    if (!stopPromise) rounds.wake();
  };
  const timer = setInterval(wake, intervalMs).unref();
  let stopPromise: Promise<void> | undefined;
  const stop = async () => {
    clearInterval(timer);
    rounds.wake(); // for what was committed since the round under way began
    const whenSettled = Promise.all([rounds.settled(), janitor.stop()]);
    await Promise.race([whenSettled, sleep(drainMs, undefined, { ref: false })]);
    stopping.abort();
  };
  return {
    wake,
    stop: () => {
      stopPromise ??= stop();
      return stopPromise;
    },
  };
};

interface DrainOptions extends Pick<RelayOptions, 'outbox' | 'log' | 'batch'> {
  publishRows: PublishRows;
  rests: TopicRests;
  random: () => number;
  stopping: AbortSignal;
}

/** Makes the function that relays batch after batch while they are full; it resolves with false when the store failed. */
const createDrain = ({ outbox, log, batch = 100, publishRows, rests, random, stopping }: DrainOptions) => {
  let failures = 0;
  return async (): Promise<boolean> => {
    try {
      for (let relayedCount = batch; relayedCount === batch && !stopping.aborted; )
        relayedCount = await outbox.relayBatch(batch, publishRows, rests.resting());
      failures = 0;
      return true;
    } catch (error) {
      const ms = backoffMs(++failures, random);
      log.error({ err: error, ms }, 'the outbox could not be relayed, to be tried again');
      await sleep(ms, undefined, { ref: false });
      return false;
    }
  };
};
