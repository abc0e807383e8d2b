import { sql } from 'kysely';
import { databaseClock } from '../sql/database-clock.ts';
import type { Queries } from '../sql/dialect.ts';
import type { IdempotencyTables } from './once.ts';

/**
 * Forgets up to `limit` keys that came more than `olderThanDays` ago; resolves with how many. A request repeated after
 * that takes effect again.
 */
export const purgeIdempotencyKeys = (
  db: Queries<IdempotencyTables>,
  olderThanDays = 7,
  limit = 1000,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('idempotency_keys')
      .select(['scope', 'key'])
      .where('created_at', '<', databaseClock('postgres').after(-olderThanDays * 86_400))
      .orderBy('created_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    if (old.length === 0) return 0;
    const keys = old.map(({ scope, key }) => sql`(${scope}, ${key})`);
    await sql`delete from idempotency_keys where (scope, key) in (${sql.join(keys)})`.execute(trx);
    return old.length;
  });
