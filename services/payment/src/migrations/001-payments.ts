import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { createOutbox } from '@eshop/service-kit/outbox/create-outbox';
import { type Kysely, sql } from 'kysely';

/** Payments, one an order. Statements can run again, for MySQL cannot undo those before a failed one. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table if not exists payments (
      id char(36) character set ascii collate ascii_bin primary key,
      order_id char(36) character set ascii collate ascii_bin not null unique,
      user_id varchar(128) character set utf8mb4 collate utf8mb4_bin not null,
      amount bigint not null,
      currency char(3) character set ascii not null,
      deadline datetime(3) not null,
      status varchar(20) character set ascii collate ascii_bin not null default 'PENDING',
      version int not null default 1,
      proof_key varchar(255) character set ascii collate ascii_bin,
      proof_type varchar(50) character set ascii,
      proof_size int,
      proof_at datetime(3),
      reason varchar(500) character set utf8mb4,
      closed_for varchar(20) character set ascii,
      decided_by varchar(128) character set utf8mb4 collate utf8mb4_bin,
      decided_at datetime(3),
      refund_reference varchar(100) character set utf8mb4,
      created_at datetime(3) not null default current_timestamp(3),
      key payments_queue (status, created_at, id),
      key payments_created (created_at, id)
    )`.execute(db);
  await createOutbox(db);
  await createInbox(db);
  await createDeadLetters(db);
};
