import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/** Creates the `discarded_events` table; called by a migration of a service that keeps dead letters. */
export const createDiscardedEvents = async (db: QueryExecutorProvider): Promise<void> => {
  await { postgres, mysql }[dialectOf(db)].execute(db);
};

const postgres = sql`
  create table discarded_events (
    topic text not null,
    event_id text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (topic, event_id)
  )`;

const mysql = sql`
  create table if not exists discarded_events (
    topic varchar(255) character set ascii collate ascii_bin not null,
    event_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    at datetime(3) not null default current_timestamp(3),
    primary key (topic, event_id)
  )`;
