import { type Kysely, sql } from 'kysely';

/**
 * When a customer was last refused an order that a person could approve: only then they may request an approval. A pending
 * request counts for the network that it came from, of which a digest is kept until it is decided.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of statements) await sql.raw(statement).execute(db);
};

const statements = [
  'create table approval_refusals (user_id text primary key, refused_at timestamptz not null default now())',
  'create index approval_refusals_refused on approval_refusals (refused_at)',
  'alter table order_approvals add column network_digest text',
  `create index order_approvals_from_network on order_approvals (network_digest) where status = 'PENDING'`,
];
