import { Kysely, PostgresDialect, sql } from 'kysely';
import { type ClientBase, Pool, TypeOverrides, types } from 'pg';
import { exactInteger } from './exact-integer.ts';

export interface PostgresOptions {
  /** Connections at the most. @default 10 */
  max?: number;
  /** Told of a connection that broke while nobody waited on it. @default a warning of the process */
  onConnectionError?: (error: Error) => void;
}

/** A database with what a service needs of it: `ready` rejects while it cannot be asked, `close` ends its connections. */
export interface OpenDatabase<DB> {
  db: Kysely<DB>;
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a pool on PostgreSQL; connecting happens with the first query and may take 3 s, a statement 10 s.
 * `int8` (also `count(*)`) is a number and throws a RangeError beyond 2^53; `timestamptz` is a Date; `date` is a string
 * `YYYY-MM-DD`; `numeric` (also the sum of `int8`) stays a string.
 */
export const openPostgres = <DB>(url: string, options: PostgresOptions = {}): OpenDatabase<DB> => {
  const onError = options.onConnectionError ?? ((error: Error) => process.emitWarning(error));
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types: shopTypes(),
  });
  pool.on('error', onError);
  // The pool listens only while a connection is idle in it; one that breaks in an open transaction would end the process.
  pool.on('connect', (client: ClientBase) => client.on('error', onError));
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    ready: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
};

const shopTypes = () => {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, exactInteger);
  overrides.setTypeParser(types.builtins.DATE, (text: string) => text);
  return overrides;
};
