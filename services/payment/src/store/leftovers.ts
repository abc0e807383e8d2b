import { sql } from 'kysely';
import type { Db, Trx } from './tables.ts';

/** Nothing that is being sent takes so long. */
const ageMinutes = 60;

/**
 * Inserts a file that no payment names: before it is stored, so that a process that dies leaves no file behind that is not
 * listed, and when another takes its place. One query.
 */
export const insertLeftover = async (db: Pick<Db, 'insertInto'>, key: string): Promise<void> => {
  await db.insertInto('proof_leftovers').values({ proof_key: key }).execute();
};

/** Deletes a file that a payment names now; returns false when its removal has begun. One query. */
export const claimLeftover = async (trx: Trx, key: string): Promise<boolean> => {
  const { numDeletedRows } = await trx
    .deleteFrom('proof_leftovers')
    .where('proof_key', '=', key)
    .where('removing_until', 'is', null)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};

/** Deletes files from the list, whatever is being done to them. One query. */
export const deleteLeftovers = async (db: Pick<Db, 'deleteFrom'>, keys: readonly string[]): Promise<void> => {
  await db.deleteFrom('proof_leftovers').where('proof_key', 'in', keys).execute();
};

/**
 * Claims up to `limit` files that no payment has named for an hour, and returns their keys: for an hour no payment can name
 * them, and other replicas leave them alone. Two queries.
 */
export const claimExpiredLeftovers = (db: Db, limit: number): Promise<string[]> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('proof_leftovers')
      .select('proof_key')
      .where('since', '<', sql<Date>`now(3) - interval ${ageMinutes} minute`)
      .where((any) => any.or([any('removing_until', 'is', null), any('removing_until', '<', sql<Date>`now(3)`)]))
      .orderBy('since')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const keys = rows.map(({ proof_key }) => proof_key);
    if (keys.length === 0) return [];
    await trx
      .updateTable('proof_leftovers')
      .set({ removing_until: sql<Date>`now(3) + interval 60 minute` })
      .where('proof_key', 'in', keys)
      .execute();
    return keys;
  });
