import { type Kysely, MysqlAdapter, PostgresAdapter, type QueryExecutorProvider } from 'kysely';

/** What the kit asks of a database or a transaction to use its own tables in it; that of any service with them fits. */
export type Queries<Tables> = Pick<
  Kysely<Tables>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'transaction' | 'getExecutor'
>;

export type DialectName = 'postgres' | 'mysql';

/** Which SQL a database speaks; MariaDB counts as mysql. Throws on others. */
export const dialectOf = (db: QueryExecutorProvider): DialectName => {
  const { adapter } = db.getExecutor();
  if (adapter instanceof PostgresAdapter) return 'postgres';
  if (adapter instanceof MysqlAdapter) return 'mysql';
  throw new Error(`no dialect for ${adapter.constructor.name}`);
};

/** Reads a JSON column: PostgreSQL's driver parses it, the MySQL pool hands out its text. */
export const jsonReader = (dialect: DialectName): ((value: unknown) => unknown) =>
  dialect === 'postgres' ? (value) => value : (value) => JSON.parse(String(value));
