import type { Socket } from 'node:net';
import { PostgresDialect } from 'kysely';
import { type ClientBase, Pool, TypeOverrides, types } from 'pg';
import { endWhenSilent } from './end-when-silent.ts';
import { exactInteger } from './exact-integer.ts';
import { type DatabaseOptions, type OpenDatabase, openDatabase, warnOf } from './open-database.ts';
import { ScopedKysely } from './transaction-scope.ts';

/**
 * Opens a pool on PostgreSQL; connecting happens with the first query and may take 3 s, a statement 10 s. A server
 * that is silent for longer is gone, and its connection is ended.
 * `int8` (also `count(*)`) is a number and throws a RangeError beyond 2^53; `timestamptz` is a Date; `date` is a string
 * `YYYY-MM-DD`; `numeric` (also the sum of `int8`) stays a string.
 */
export const openPostgres = <DB>(url: string, options: DatabaseOptions = {}): OpenDatabase<DB> => {
  const { onConnectionError: onError = warnOf, statementSeconds = 10 } = options;
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 3000,
    statement_timeout: statementSeconds * 1000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types: shopTypes(),
  });
  pool.on('error', onError);
  // The pool listens only while a connection is idle in it; one that breaks in an open transaction would end the process.
  pool.on('connect', (client: ClientBase) => {
    client.on('error', onError);
    const wire = client as unknown as Wire;
    endWhenSilent(wire.connection.stream, statementSeconds, () => !wire.readyForQuery);
  });
  return openDatabase(new ScopedKysely<DB>({ dialect: new PostgresDialect({ pool }) }));
};

/** What pg keeps of a connection and does not declare. */
interface Wire {
  connection: { stream: Socket };
  /** Whether the last question was answered to its end. */
  readyForQuery: boolean;
}

const shopTypes = () => {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, exactInteger);
  overrides.setTypeParser(types.builtins.DATE, (text: string) => text);
  return overrides;
};
