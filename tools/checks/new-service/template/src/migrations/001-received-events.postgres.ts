import { createAuditLog } from '@eshop/service-kit/audit/create-audit-log';
import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createDiscardedEvents } from '@eshop/service-kit/dead-letters/create-discarded-events';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { createEventCursors } from '@eshop/service-kit/lost-events/create-event-cursors';
import { type Kysely, sql } from 'kysely';

/** The events that were received, and what the kit needs to process each of them once. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table received_events (
      id uuid primary key,
      topic text not null,
      occurred_at timestamptz not null
    )`.execute(db);
  await createInbox(db);
  await createDeadLetters(db);
  await createDiscardedEvents(db);
  await createEventCursors(db);
  await createAuditLog(db);
};
