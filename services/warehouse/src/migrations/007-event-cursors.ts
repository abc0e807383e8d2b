import { createDiscardedEvents } from '@eshop/service-kit/dead-letters/create-discarded-events';
import { createEventCursors } from '@eshop/service-kit/lost-events/create-event-cursors';
import type { Kysely } from 'kysely';

/** How far the events of each source are compared with those that were processed here, and which of them were discarded. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await createEventCursors(db);
  await createDiscardedEvents(db);
};
