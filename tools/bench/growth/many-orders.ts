import { type Kysely, sql } from 'kysely';
import type { OrderReadDb, OrderWriteDb } from '../../../services/order/tooling.ts';

/** Rows of the order lists without orders behind them; their ids say so. */
export const writeManySummaries = async (db: Kysely<OrderReadDb>, count: number): Promise<void> => {
  await sql`
    insert into order_summaries (id, number, user_id, status, version, items, total, currency, search, customer, customer_search,
      payment_deadline, created_at, updated_at)
    select ('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 'M-' || lpad(n::text, 8, '0'),
      'made-up-' || n % 5000,
      (array['DELIVERED', 'DELIVERED', 'DELIVERED', 'EXPIRED', 'CANCELLED', 'SHIPPED', 'PAID', 'REJECTED'])[n % 8 + 1], 3,
      1 + n % 3, 1500000 + n % 977 * 1000, 'USD', 'm-' || lpad(n::text, 8, '0') || ' vehicle ' || n % 1000,
      'Customer ' || n % 5000, 'customer ' || n % 5000, now() - n * interval '10 minutes', now() - n * interval '10 minutes',
      now() - n * interval '10 minutes'
    from generate_series(1, ${sql.lit(count)}) as n on conflict do nothing`.execute(db);
  await sql`vacuum analyze order_summaries`.execute(db);
};

/** Copies of an order that was delivered long ago, and for each an event in the outbox that was sent. */
export const writeManyOrders = async (db: Kysely<OrderWriteDb>, patternId: string, count: number): Promise<void> => {
  const id = sql`('00000000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const long = sql`now() - n * interval '10 minutes'`;
  await sql`
    insert into orders (id, number, user_id, idempotency_key, body_hash, status, version, cart_id, address, lines, shipping,
      payment_deadline, expiry_tried_at, created_at, updated_at, timeline)
    select ${id}, 'M-' || lpad(n::text, 8, '0'), 'made-up-' || n % 5000, 'made-up-' || n, body_hash, 'DELIVERED', 5, null,
      address, lines, shipping, ${long}, ${long}, ${long}, ${long}, timeline
    from orders, generate_series(1, ${sql.lit(count)}) as n where orders.id = ${patternId} on conflict do nothing`.execute(
    db,
  );
  await sql`
    insert into outbox (id, topic, data, created_at, next_attempt_at, sent_at)
    select ${id}, 'order-created', (select json_build_object('eventId', ${id}, 'lines', lines) from orders where id = ${patternId}),
      ${long}, ${long}, now() - (n % 5) * interval '1 day'
    from generate_series(1, ${sql.lit(count)}) as n on conflict do nothing`.execute(db);
  await sql`vacuum analyze orders, outbox`.execute(db);
};
