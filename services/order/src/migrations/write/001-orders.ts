import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { createOutbox } from '@eshop/service-kit/outbox/create-outbox';
import { type Kysely, sql } from 'kysely';

/** Orders, written by their state machine. `number` is what people say; ids are for programs. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create sequence order_numbers start 100001`.execute(db);
  await sql`
    create table orders (
      id uuid primary key,
      number text not null unique default 'ES-' || nextval('order_numbers'),
      user_id text not null,
      idempotency_key text not null,
      body_hash text not null,
      status text not null check (status in ('PLACING', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED',
        'DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED')),
      version integer not null default 0,
      cart_id text,
      address json not null,
      lines json not null,
      shipping json not null,
      payment_deadline timestamptz not null default now(),
      expiry_tried_at timestamptz not null default '-infinity',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      timeline json not null,
      unique (user_id, idempotency_key)
    )`.execute(db);
  await sql`create index orders_unpaid on orders (payment_deadline) where status = 'PENDING_PAYMENT'`.execute(db);
  await sql`create index orders_placing on orders (created_at) where status = 'PLACING'`.execute(db);
  await createOutbox(db);
  await createInbox(db);
  await createDeadLetters(db);
};
