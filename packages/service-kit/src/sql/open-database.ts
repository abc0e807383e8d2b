import { type Kysely, sql } from 'kysely';

export interface DatabaseOptions {
  /** Connections at most. @default 10 */
  max?: number;
  /** How long a statement may run; 0: without a limit. @default 10 */
  statementSeconds?: number;
  /** Told of a connection that broke while nobody waited for its answer. @default a warning of the process */
  onConnectionError?: (error: Error) => void;
}

export interface OpenDatabase<DB> {
  db: Kysely<DB>;
  /** Rejects while the database cannot be asked. */
  ready(): Promise<void>;
  /** Waits for the connections in use, then ends them all. */
  close(): Promise<void>;
}

export const openDatabase = <DB>(db: Kysely<DB>): OpenDatabase<DB> => ({
  db,
  ready: async () => void (await sql`select 1`.execute(db)),
  close: () => db.destroy(),
});

export const warnOf = (error: Error): void => process.emitWarning(error);
