import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { dialectOf } from './dialect.ts';

const tries = 4;

/**
 * Runs `work` in a READ COMMITTED transaction and resolves after its commit.
 * When the database breaks it off for a deadlock or a serialization failure it runs again, up to three times more, so
 * `work` must do nothing but queries (or things that may happen twice). Whatever else it throws rolls back and is thrown on.
 */
export const inTransaction = async <DB, Result>(
  db: Kysely<DB>,
  work: (trx: Transaction<DB>) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await begin(db).execute(work);
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error;
      await sleep(attempt * 20 * Math.random());
    }
  }
};

/** MySQL needs a statement of its own to set the level, so there the session has it (see `openMysql`). */
const begin = <DB>(db: Kysely<DB>) =>
  dialectOf(db) === 'postgres' ? db.transaction().setIsolationLevel('read committed') : db.transaction();

/** PostgreSQL: serialization_failure, deadlock_detected. MySQL: ER_LOCK_DEADLOCK, ER_LOCK_WAIT_TIMEOUT. */
const conflicts = new Set<unknown>(['40001', '40P01', 1213, 1205]);

const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && conflicts.has(error.code)) || ('errno' in error && conflicts.has(error.errno)));
