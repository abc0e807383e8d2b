import { type QueryExecutorProvider, sql } from 'kysely';
import { dialectOf } from '../sql/dialect.ts';

/** Creates the `event_cursors` table; called by a migration of a service that subscribes to events. */
export const createEventCursors = async (db: QueryExecutorProvider): Promise<void> => {
  await { postgres, mysql }[dialectOf(db)].execute(db);
};

const postgres = sql`
  create table event_cursors (
    source text primary key, sent_until text, claimed_until timestamptz not null default '-infinity')`;

const mysql = sql`
  create table if not exists event_cursors (
    source varchar(63) character set ascii collate ascii_bin primary key,
    sent_until varchar(200) character set ascii collate ascii_bin,
    claimed_until datetime(3) not null default '2000-01-01')`;
