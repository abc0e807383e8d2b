import type { Socket } from 'node:net';
import { MysqlDialect, type RawBuilder, sql } from 'kysely';
import { createPool, type PoolConnection, type PoolOptions } from 'mysql2';
import { endWhenSilent } from './end-when-silent.ts';
import { exactInteger } from './exact-integer.ts';
import { type DatabaseOptions, type OpenDatabase, openDatabase, warnOf } from './open-database.ts';
import { ScopedKysely } from './transaction-scope.ts';

/**
 * Opens a pool on MySQL 8 or MariaDB 10.6 and later: sessions in UTC and READ COMMITTED, 10 s for a statement or a lock.
 * `bigint` is a number and throws a RangeError beyond 2^53; `datetime` is a Date; `decimal` (also the sum of integers) and
 * JSON are strings on both servers. `numUpdatedRows` counts the rows that **matched**, changed or not, as in PostgreSQL;
 * `numChangedRows` those that changed. (So an upsert that changes nothing counts 1, like an insert.)
 */
export const openMysql = <DB>(url: string, options: DatabaseOptions = {}): OpenDatabase<DB> => {
  const { onConnectionError: onError = warnOf, statementSeconds = 10 } = options;
  const refuse = (connection: PoolConnection, error: Error) => {
    onError(error);
    connection.destroy();
  };
  const pool = createPool({ ...poolOptions, uri: url, connectionLimit: options.max ?? 10 });
  pool.on('connection', (connection: PoolConnection) => {
    connection.on('error', onError);
    const wire = connection as unknown as Wire;
    endWhenSilent(wire.stream, statementSeconds, () => Boolean(wire._command));
    for (const statement of [...sessionSetup, limit(statementSeconds)])
      connection.query(statement, (error) => error && refuse(connection, error));
  });
  return openDatabase(new ScopedKysely<DB>({ dialect: new MysqlDialect({ pool }) }));
};

/** Limits the statements of a session, 0 lifting the limit. MariaDB reads the first comment and MySQL the second. */
export const limitStatements = (seconds: number): RawBuilder<unknown> => sql.raw(limit(seconds));

const limit = (seconds: number) =>
  `set session innodb_lock_wait_timeout = 10 /*M! , max_statement_time = ${seconds} */ /*!50708 , max_execution_time = ${seconds * 1000} */`;

const sessionSetup = ["set session time_zone = '+00:00'", 'set session transaction isolation level read committed'];

/** What mysql2 keeps of a connection and does not declare. */
interface Wire {
  stream: Socket;
  /** What an answer is waited for to. */
  _command?: unknown;
}

const poolOptions: PoolOptions = {
  connectTimeout: 3000,
  timezone: 'Z',
  flags: ['FOUND_ROWS'],
  jsonStrings: true,
  typeCast: (field, next) => {
    if (field.type !== 'LONGLONG') return next();
    const text = field.string();
    return text === null ? null : exactInteger(text);
  },
};
