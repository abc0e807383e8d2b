import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { type Kysely, sql } from 'kysely';

/** Where carts come back from. An epoch is a life of Redis: a row for each, the highest in force. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table if not exists carts (
      id varchar(160) character set ascii collate ascii_bin primary key,
      epoch int not null,
      version bigint not null,
      document json not null,
      updated_at datetime(3) not null default current_timestamp(3),
      key carts_updated (updated_at)
    )`.execute(db);
  await sql`
    create table if not exists cart_epochs (
      epoch int not null auto_increment primary key,
      began_at datetime(3) not null default current_timestamp(3)
    )`.execute(db);
  await createDeadLetters(db);
};
