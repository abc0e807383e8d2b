import type { Log } from '../telemetry/log.ts';
import type { OutboxRow, PublishRows } from './outbox.ts';
import type { RelayMetrics } from './relay-metrics.ts';
import type { TopicRests } from './topic-rests.ts';

export interface PublishedEvent {
  id: string;
  data: unknown;
  traceparent: string | undefined;
}

/** Gives events of one topic to the broker and resolves with the ids of those it took. May throw: then it took none. */
export type Publish = (topic: string, events: readonly PublishedEvent[]) => Promise<ReadonlySet<string>>;

interface Deps {
  publish: Publish;
  rests: TopicRests;
  metrics: RelayMetrics;
  log: Pick<Log, 'warn'>;
  clock: () => number;
  /** Told when a topic failed and after how many milliseconds it may be tried again. */
  onRest(ms: number): void;
}

/** From this many failures on a row goes alone, so that one that spoils its whole batch holds back no neighbour. */
const triesInCompany = 3;

/** Publishes rows by topic, all topics at once. Never rejects: a topic that fails is logged, rests, and comes again. */
export const createPublishRows = (deps: Deps): PublishRows => {
  const publishTopic = async (topic: string, rows: OutboxRow[]) => {
    // biome-ignore lint/plugin: at most the rows of a batch, which must be published before their lease ends
    const publishedCounts = await Promise.all(callsFor(rows).map((call) => publishCall(topic, call, deps)));
    const ids = publishedCounts.flatMap((set) => [...set]);
    if (ids.length > 0) deps.rests.succeeded(topic);
    else deps.onRest(deps.rests.failed(topic));
    return ids;
  };
  return async (rows) => {
    const topics = [...Map.groupBy(rows, ({ topic }) => topic)];
    // biome-ignore lint/plugin: the topics of an app
    const publishedCounts = await Promise.all(topics.map(([topic, ofTopic]) => publishTopic(topic, ofTopic)));
    return new Set(publishedCounts.flat());
  };
};

const callsFor = (rows: OutboxRow[]) => {
  const fresh = rows.filter(({ attempts }) => attempts < triesInCompany);
  const singleCalls = rows.filter(({ attempts }) => attempts >= triesInCompany).map((row) => [row]);
  return fresh.length > 0 ? [fresh, ...singleCalls] : singleCalls;
};

const publishCall = async (topic: string, rows: OutboxRow[], { publish, metrics, log, clock }: Deps) => {
  const events = rows.map(({ id, data, traceparent }) => ({ id, data, traceparent }));
  const acceptedIds = await publish(topic, events).catch((error: unknown) => {
    log.warn({ err: error, topic, events: rows.length }, 'publishing failed, to be tried again');
    return new Set<string>();
  });
  const publishedRows = rows.filter(({ id }) => acceptedIds.has(id));
  if (publishedRows.length > 0) metrics.published.inc({ topic }, publishedRows.length);
  if (publishedRows.length < rows.length) metrics.failures.inc({ topic }, rows.length - publishedRows.length);
  for (const { createdAt } of publishedRows) metrics.lag.observe((clock() - createdAt.getTime()) / 1000);
  return new Set(publishedRows.map(({ id }) => id));
};
