import { createAuditLog } from '@eshop/service-kit/audit/create-audit-log';
import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createDiscardedEvents } from '@eshop/service-kit/dead-letters/create-discarded-events';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { createEventCursors } from '@eshop/service-kit/lost-events/create-event-cursors';
import { type Kysely, sql } from 'kysely';

/** The events that were received, and what the kit needs to process each of them once. Statements can run again, for MySQL cannot undo those before a failed one. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table if not exists received_events (
      id char(36) character set ascii collate ascii_bin primary key,
      topic varchar(255) character set ascii collate ascii_bin not null,
      occurred_at datetime(3) not null
    )`.execute(db);
  await createInbox(db);
  await createDeadLetters(db);
  await createDiscardedEvents(db);
  await createEventCursors(db);
  await createAuditLog(db);
};
