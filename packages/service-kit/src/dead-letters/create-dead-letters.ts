import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/** Creates the `dead_letters` table; called by a migration of the service. */
export const createDeadLetters = async (db: QueryExecutorProvider): Promise<void> => {
  await { postgres, mysql }[dialectOf(db)].execute(db);
};

const postgres = sql`
  create table dead_letters (
    id uuid primary key,
    topic text not null,
    event_id text not null,
    payload json not null,
    error text not null,
    at timestamptz not null default clock_timestamp(),
    unique (topic, event_id)
  )`;

const mysql = sql`
  create table if not exists dead_letters (
    id char(36) character set ascii collate ascii_bin primary key,
    topic varchar(255) character set ascii collate ascii_bin not null,
    event_id varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    payload json not null,
    error text character set utf8mb4 not null,
    at datetime(3) not null default current_timestamp(3),
    unique key dead_letters_event (topic, event_id)
  )`;
