import { encodeCursor } from '@eshop/contracts/page';
import { type App, type Topic, topics } from '@eshop/topology';
import { z } from 'zod';
import { positionIn } from '../http/paging.ts';
import type { OutboxStore } from '../outbox/outbox.ts';
import type { SentEventsPage } from './sent-events.ts';

const Position = z.object({ at: z.string().max(40), id: z.uuid() });
/** As many events are in a page: at most 1.5 MB, of 4 MB that a sidecar lets through. */
const pageSize = 100;

interface Deps {
  outbox: Pick<OutboxStore, 'sentAfter' | 'lastSettled'>;
  /** Seconds after its sending that an event is not compared yet, because it may still be on its way. */
  settleSeconds: number;
}

/**
 * Creates the function that reads what this app sent of the topics that `subscriber` consumes. Throws a 400 problem on a
 * cursor that is not of such a page.
 */
export const createReadSentEvents =
  ({ outbox, settleSeconds }: Deps) =>
  async (publisher: App, subscriber: App, cursor: string | undefined): Promise<SentEventsPage> => {
    const startPosition = positionIn(cursor, Position);
    const sharedTopics = publisher.publishes.filter((topic) => subscriber.subscribes.includes(topic));
    if (sharedTopics.length === 0) return { events: [], nextCursor: null, hasMore: false };
    // Before the events are read, so that none is behind it that was not read.
    const end = await outbox.lastSettled(settleSeconds);
    const rows = await outbox.sentAfter({
      topics: sharedTopics,
      after: startPosition,
      settleSeconds,
      limit: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const hasMore = rows.length > pageSize;
    const last = hasMore ? page.at(-1)?.position : end;
    return {
      events: page.map(({ position, topic, data }) => ({ eventId: position.id, topic: topicOf(topic), data })),
      nextCursor: last ? encodeCursor(last) : null,
      hasMore,
    };
  };

export type ReadSentEventsFor = ReturnType<typeof createReadSentEvents>;

const topicOf = (name: string): Topic => {
  const topic = topics.find((candidate) => candidate === name);
  if (!topic) throw new Error(`the outbox holds an event of the unknown topic ${name}`);
  return topic;
};
