import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createIdempotencyKeys } from '@eshop/service-kit/idempotency/create-idempotency-keys';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { createOutbox } from '@eshop/service-kit/outbox/create-outbox';
import { type Kysely, sql } from 'kysely';

/** Stock by product and warehouse, the movements it is the sum of, and what orders hold of it. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await createOutbox(db);
  await createInbox(db);
  await createDeadLetters(db);
  await createIdempotencyKeys(db);
};

const statements = [
  `create table warehouses (id uuid primary key, name text not null unique, zip text not null)`,
  `create table products (
     id uuid primary key, sku text not null, name text not null, deleted boolean not null, version integer not null)`,
  `create table stock_levels (
     product_id uuid not null, warehouse_id uuid not null references warehouses,
     on_hand integer not null default 0, reserved integer not null default 0 check (reserved >= 0),
     alert_level integer not null default 10,
     primary key (product_id, warehouse_id), check (on_hand >= reserved))`,
  `create index stock_levels_warehouse on stock_levels (warehouse_id, product_id)`,
  // One row a product: its lock orders every change of that product's stock, its version orders the events about it.
  `create table stock_versions (product_id uuid primary key, version integer not null)`,
  `create table movements (
     id uuid primary key, warehouse_id uuid not null references warehouses, product_id uuid not null, kind text not null,
     quantity integer not null check (quantity <> 0), order_id uuid, transfer_id uuid, note text not null, by text not null,
     at timestamptz not null default now())`,
  `create index movements_product on movements (product_id, id desc)`,
  `create index movements_warehouse on movements (warehouse_id, id desc)`,
  `create table reservations (
     order_id uuid primary key, state text not null check (state in ('HELD', 'COMMITTED', 'SHIPPED', 'RELEASED')),
     updated_at timestamptz not null default now())`,
  `create table reservation_lines (
     order_id uuid not null references reservations, product_id uuid not null, warehouse_id uuid not null references warehouses,
     quantity integer not null check (quantity > 0), primary key (order_id, product_id, warehouse_id))`,
];
