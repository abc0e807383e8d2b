import { type Kysely, sql } from 'kysely';

/**
 * UNDOING fences an order whose placing failed: it can no longer be completed, so its stock may be released before the
 * row is deleted. An order placed from a cart is unique for that version of the cart.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    alter table orders
      drop constraint orders_status_check,
      add constraint orders_status_check check (status in ('PLACING', 'UNDOING', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED',
        'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED', 'EXPIRED', 'REJECTED', 'FAILED')),
      add column cart_version bigint,
      add column attempts integer not null default 0,
      add column leased_until timestamptz not null default '-infinity'`.execute(db);
  await sql`drop index orders_placing`.execute(db);
  await sql`create index orders_placing on orders (created_at) where status in ('PLACING', 'UNDOING')`.execute(db);
  await sql`create unique index orders_cart_version on orders (cart_id, cart_version)`.execute(db);
};
