import { type Kysely, sql } from 'kysely';

/** Requests to write every cart of Redis to MySQL again. May run again. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table if not exists cart_resyncs (
      id int not null auto_increment primary key,
      requested_at datetime(3) not null default current_timestamp(3),
      completed_at datetime(3)
    )`.execute(db);
};
