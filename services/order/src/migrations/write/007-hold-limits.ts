import { type Kysely, sql } from 'kysely';

/**
 * What bounds what unpaid orders hold: the value of an order's goods, digests of where it goes and of the network it came
 * from (only while it is unpaid, and in no copy), and when it ended unpaid; each bound reads an index. Approvals let a
 * customer hold more.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

const unpaid = `status in ('PLACING', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED')`;

const statements = [
  `alter table orders
     add column goods_value bigint,
     add column delivery_digest text,
     add column network_digest text,
     add column ended_unpaid_at timestamptz`,
  `update orders set goods_value = (
     select sum((line->'price'->>'amount')::bigint * (line->>'quantity')::bigint) from json_array_elements(lines) as line)
   where ${unpaid}`,
  `create index orders_unpaid_of_user on orders (user_id) where ${unpaid}`,
  `create index orders_unpaid_to_address on orders (delivery_digest) where ${unpaid}`,
  `create index orders_unpaid_from_network on orders (network_digest) where ${unpaid}`,
  `create index orders_ended_unpaid on orders (user_id, ended_unpaid_at desc) where ended_unpaid_at is not null`,
  `create index orders_paid_of_user on orders (user_id) where status in ('PAID', 'SHIPPED', 'DELIVERED')`,
  `create table order_approvals (
     id uuid primary key, user_id text not null, value bigint not null check (value > 0), currency text not null,
     status text not null check (status in ('PENDING', 'APPROVED', 'DECLINED')), version integer not null default 1,
     requested_at timestamptz not null default now(), decided_by text, decided_at timestamptz, expires_at timestamptz,
     check ((status = 'PENDING') = (decided_at is null)), check ((status = 'APPROVED') = (expires_at is not null)))`,
  `create unique index order_approvals_pending on order_approvals (user_id) where status = 'PENDING'`,
  `create index order_approvals_of_user on order_approvals (user_id, id desc)`,
  `create index order_approvals_status on order_approvals (status, id desc)`,
  `create index order_approvals_requested on order_approvals (requested_at)`,
];
