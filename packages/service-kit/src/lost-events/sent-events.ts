import { topics } from '@eshop/topology';
import { z } from 'zod';

/** A page of the events that an app sent and another subscribes to, oldest first. */
export const SentEventsPage = z.object({
  events: z.array(z.object({ eventId: z.string(), topic: z.enum(topics), data: z.unknown() })),
  /** Continues after what was read; null where the apps share no topic. */
  nextCursor: z.string().nullable(),
  /** Whether more events were sent long enough ago to be compared. */
  hasMore: z.boolean(),
});
export type SentEventsPage = z.infer<typeof SentEventsPage>;

/** Reads the next page of sent events after a cursor; without one from an hour ago on. */
export type ReadSentEvents = (cursor: string | undefined) => Promise<SentEventsPage>;
