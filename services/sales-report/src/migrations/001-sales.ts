import { createDeadLetters } from '@eshop/service-kit/dead-letters/create-dead-letters';
import { createInbox } from '@eshop/service-kit/inbox/create-inbox';
import { type Kysely, sql } from 'kysely';

/** Sale facts, one table a month. The key makes a fact that comes twice one fact. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table sales (
      id uuid not null,
      order_id uuid not null,
      kind text not null check (kind in ('sale', 'reversal')),
      product_id uuid not null,
      category text not null,
      warehouse_id uuid not null,
      quantity integer not null,
      price bigint not null,
      cost bigint not null,
      currency text not null,
      sold_at timestamptz not null,
      primary key (order_id, product_id, warehouse_id, kind, sold_at)
    ) partition by range (sold_at)`.execute(db);
  await sql`create index sales_newest on sales (sold_at desc, id desc)`.execute(db);
  await sql`create index sales_product on sales (product_id, sold_at)`.execute(db);
  await createInbox(db);
  await createDeadLetters(db);
};
