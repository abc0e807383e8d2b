import { type Kysely, sql } from 'kysely';

/**
 * Whether an order ended with a payment that a person has to check: it counts towards the limits on orders until then, so the
 * indexes of those limits have it too.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

const open = `status in ('PLACING', 'PENDING_PAYMENT', 'PAYMENT_SUBMITTED') or money_to_be_checked`;

const statements = [
  'alter table orders add column money_to_be_checked boolean not null default false',
  `create index orders_open_of_user on orders (user_id) where ${open}`,
  `create index orders_open_to_address on orders (delivery_digest) where ${open}`,
  `create index orders_open_from_network on orders (network_digest) where ${open}`,
  'drop index orders_unpaid_of_user, orders_unpaid_to_address, orders_unpaid_from_network',
];
