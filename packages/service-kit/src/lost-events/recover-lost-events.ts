import pMap from 'p-map';
import type { DeadLetterStore } from '../dead-letters/dead-letters.ts';
import { noEffect, repeated, type Subscription } from '../events/subscription.ts';
import { verdictOn } from '../events/verdict.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { EventCursors } from './event-cursors.ts';
import { createRecoveryMetrics } from './recovery-metrics.ts';
import type { ReadSentEvents, SentEventsPage } from './sent-events.ts';

type SentEvent = SentEventsPage['events'][number];

interface Deps {
  subscriptions: readonly Subscription[];
  /** Reads the sent events of each app that this one subscribes to, by the app's name. */
  sources: Readonly<Record<string, ReadSentEvents>>;
  cursors: EventCursors;
  /** Knows which events were processed before; without it every handler decides that itself. */
  inbox: Inbox | undefined;
  deadLetters: Pick<DeadLetterStore, 'add' | 'isDiscarded'>;
  log: Pick<Log, 'warn'>;
  metrics: Pick<Metrics, 'registry' | 'itemFailures'>;
  /** Milliseconds, of a clock that only goes forward. @default performance.now */
  now?: () => number;
}

/** A run ends after this long, and the next continues: claims last longer. */
const maxRunMs = 45_000;
const concurrency = 8;
export const recoveryJob = 'recover-lost-events';

/**
 * Creates the job that compares what the sources sent with what was processed here, and processes what the broker lost
 * as if it had been delivered. May run in many replicas at once. A source that is unavailable delays no other; an event
 * that cannot be processed becomes a dead letter and delays no other.
 */
export const createRecoverLostEvents = (deps: Deps) => {
  const { subscriptions, sources, cursors, log, metrics, now = () => performance.now() } = deps;
  const { recovered: recoveredEvents } = createRecoveryMetrics(
    metrics.registry,
    subscriptions.map(({ topic }) => topic),
  );
  const processEvent = async (source: string, { topic, eventId, data }: SentEvent) => {
    const outcome = await processLostEvent({ topic, eventId, data }, deps);
    if (outcome === undefined) return;
    recoveredEvents.inc({ topic, outcome });
    log.warn({ source, topic, eventId, outcome }, 'an event that was not processed was read from its source');
  };
  const compare = async (source: string, readPage: ReadSentEvents, startedAt: number) => {
    const claim = await cursors.claim(source);
    if (!claim) return;
    try {
      let { cursor } = claim;
      for (let hasMore = true; hasMore && now() - startedAt < maxRunMs; ) {
        const page = await readPage(cursor);
        const events = await unprocessedOf(page.events, deps.inbox);
        await pMap(events, (event) => processEvent(source, event), { concurrency });
        if (page.nextCursor) await cursors.save(source, page.nextCursor);
        cursor = page.nextCursor ?? cursor;
        hasMore = page.hasMore;
      }
    } finally {
      await cursors.release(source);
    }
  };
  return async (): Promise<void> => {
    const startedAt = now();
    for (const [source, readPage] of Object.entries(sources)) {
      await compare(source, readPage, startedAt).catch((error: unknown) => {
        metrics.itemFailures.inc({ task: recoveryJob });
        log.warn({ err: error, source }, 'sent events could not be compared; the next run tries again');
      });
    }
  };
};

const unprocessedOf = async (events: SentEvent[], inbox: Inbox | undefined): Promise<SentEvent[]> => {
  if (!inbox || events.length === 0) return events;
  const processedIds = await inbox.processed(events.map(({ eventId }) => eventId));
  return events.filter(({ eventId }) => !processedIds.has(eventId));
};

/** Resolves with undefined for an event that was not lost. Throws when a store or a service is unavailable. */
const processLostEvent = async (
  { topic, eventId, data }: SentEvent,
  { subscriptions, deadLetters }: Pick<Deps, 'subscriptions' | 'deadLetters'>,
): Promise<'success' | 'dead-letter' | undefined> => {
  const subscription = subscriptions.find((candidate) => candidate.topic === topic);
  if (!subscription) return undefined;
  try {
    const result = await subscription.handle(data);
    return result === repeated || result === noEffect ? undefined : 'success';
  } catch (error) {
    if (verdictOn(error, Number.POSITIVE_INFINITY) === 'RETRY') throw error;
    if (await deadLetters.isDiscarded({ topic, eventId })) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    await deadLetters.add({ topic, eventId, payload: data, error: message });
    return 'dead-letter';
  }
};
