import { type App, appOf, sourcesOf, subscribersOf } from '@eshop/topology';
import type { DeadLetterStore } from '../dead-letters/dead-letters.ts';
import type { Subscription } from '../events/subscription.ts';
import type { RouteTable } from '../http/route.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Jobs } from '../jobs/jobs-router.ts';
import type { OutboxStore } from '../outbox/outbox.ts';
import type { BaseSettings } from '../settings.ts';
import type { Sidecar } from '../sidecar/sidecar.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { EventCursors } from './event-cursors.ts';
import { createReadSentEvents } from './read-sent-events.ts';
import { createRecoverLostEvents, recoveryJob } from './recover-lost-events.ts';
import { sentEventRoutes } from './sent-event-routes.ts';
import { type ReadSentEvents, SentEventsPage } from './sent-events.ts';

interface Kit {
  app: App;
  sidecar: Pick<Sidecar, 'invoke'>;
  log: Pick<Log, 'warn'>;
  metrics: Pick<Metrics, 'registry' | 'itemFailures'>;
}

/** What a service has of what is needed, see `Parts`. */
interface Stores {
  subscriptions?: readonly Subscription[];
  outbox?: Pick<OutboxStore, 'sentAfter' | 'lastSettled'>;
  eventCursors?: EventCursors;
  inbox?: Inbox;
  deadLetters?: Pick<DeadLetterStore, 'add' | 'isDiscarded'>;
}

/**
 * Creates what an app needs so that no event stays lost: a route for its subscribers, and a job that compares what its
 * sources sent. Throws where the topology asks for either and its store is missing.
 */
export const connectLostEvents = (
  { app, sidecar, log, metrics }: Kit,
  { EVENT_SETTLE_SECONDS: settleSeconds }: Pick<BaseSettings, 'EVENT_SETTLE_SECONDS'>,
  { subscriptions = [], outbox, eventCursors, inbox, deadLetters }: Stores,
): { routes: RouteTable[]; jobs: Jobs } => {
  const readSentEvents = outbox && createReadSentEvents({ outbox, settleSeconds });
  if (app.publishes.length > 0 && !readSentEvents)
    throw new Error(`services/${app.id}/src/app.ts must pass outbox to createService: ${app.id} publishes events`);
  const routes =
    readSentEvents && subscribersOf(app).some(({ id }) => id !== app.id) ? [sentEventRoutes(app, readSentEvents)] : [];
  const sources = sourcesOf(app);
  if (sources.length === 0) return { routes, jobs: {} };
  if (!eventCursors || !deadLetters)
    throw new Error(`services/${app.id}/src/app.ts must pass eventCursors to createService: ${app.id} consumes events`);
  const readFrom = (source: (typeof sources)[number]): ReadSentEvents => {
    if (source.id === app.id && readSentEvents) return (cursor) => readSentEvents(appOf(app.id), appOf(app.id), cursor);
    return (cursor) =>
      sidecar.invoke(source.id, 'GET /internal/sent-events', {
        ...(cursor !== undefined && { query: { cursor } }),
        reply: SentEventsPage,
      });
  };
  const recover = createRecoverLostEvents({
    subscriptions,
    sources: Object.fromEntries(sources.map((source) => [source.id, readFrom(source)])),
    cursors: eventCursors,
    inbox,
    deadLetters,
    log,
    metrics,
  });
  return { routes, jobs: { [recoveryJob]: recover } };
};
