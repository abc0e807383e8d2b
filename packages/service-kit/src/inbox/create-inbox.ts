import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/** Creates the `inbox` table; called by a migration of the service. */
export const createInbox = async (db: QueryExecutorProvider): Promise<void> => {
  for (const statement of { postgres, mysql }[dialectOf(db)]) await statement.execute(db);
};

const postgres = [
  sql`
    create table inbox (
      event_id uuid not null,
      topic text not null,
      processed_at timestamptz not null default now(),
      deliveries int not null default 1,
      primary key (event_id, topic)
    )`,
  sql`create index inbox_processed on inbox (processed_at)`,
];

const mysql = [
  sql`
    create table if not exists inbox (
      event_id char(36) character set ascii collate ascii_bin not null,
      topic varchar(255) character set ascii collate ascii_bin not null,
      processed_at datetime(3) not null default current_timestamp(3),
      deliveries int not null default 1,
      primary key (event_id, topic),
      key inbox_processed (processed_at)
    )`,
];
