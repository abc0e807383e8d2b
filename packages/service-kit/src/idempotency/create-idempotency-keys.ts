import { type QueryExecutorProvider, sql } from 'kysely';

/** Creates the `idempotency_keys` table in PostgreSQL; called by a migration of the service. */
export const createIdempotencyKeys = async (db: QueryExecutorProvider): Promise<void> => {
  await sql`
    create table idempotency_keys (
      scope text not null,
      key text not null,
      body_hash text not null,
      reply json,
      created_at timestamptz not null default now(),
      primary key (scope, key)
    )`.execute(db);
};
