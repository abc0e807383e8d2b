import { type QueryExecutorProvider, sql } from 'kysely';

/** Creates the `idempotency_keys` table in PostgreSQL; called by a migration of the service. */
export const createIdempotencyKeys = async (db: QueryExecutorProvider): Promise<void> => {
  for (const statement of statements) await statement.execute(db);
};

const statements = [
  sql`
    create table idempotency_keys (
      scope text not null,
      key text not null,
      body_hash text not null,
      reply json,
      created_at timestamptz not null default now(),
      primary key (scope, key)
    )`,
  sql`create index idempotency_keys_created on idempotency_keys (created_at)`,
];
