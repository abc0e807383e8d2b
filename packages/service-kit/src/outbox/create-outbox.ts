import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/** Creates the `outbox` table with the indexes of the relay and the purge; called by a migration of the service. */
export const createOutbox = async (db: QueryExecutorProvider): Promise<void> => {
  for (const statement of { postgres, mysql }[dialectOf(db)]) await statement.execute(db);
};

const postgres = [
  sql`
    create table outbox (
      id uuid primary key,
      topic text not null,
      data json not null,
      traceparent text,
      created_at timestamptz not null default clock_timestamp(),
      next_attempt_at timestamptz not null default clock_timestamp(),
      attempts int not null default 0,
      sent_at timestamptz
    )`,
  sql`create index outbox_pending on outbox (next_attempt_at) where sent_at is null`,
  sql`create index outbox_sent on outbox (sent_at) where sent_at is not null`,
];

const mysql = [
  sql`
    create table if not exists outbox (
      id char(36) character set ascii collate ascii_bin primary key,
      topic varchar(255) character set ascii collate ascii_bin not null,
      data json not null,
      traceparent varchar(255) character set ascii collate ascii_bin,
      created_at datetime(3) not null default current_timestamp(3),
      next_attempt_at datetime(3) not null default current_timestamp(3),
      attempts int not null default 0,
      sent_at datetime(3),
      key outbox_pending_and_sent (sent_at, next_attempt_at)
    )`,
];
