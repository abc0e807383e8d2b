import { type Kysely, sql, type Transaction } from 'kysely';
import type { ProofStore } from './proofs.ts';
import type { PaymentDb } from './tables.ts';

/** Nothing that is being sent takes so long. */
const ageMinutes = 60;
const batch = 20;

/**
 * Writes down a file that no payment names: before it is stored, so that a process that dies leaves nothing behind that
 * nobody knows of, and when another takes its place.
 */
export const noteLeftover = async (db: Pick<Kysely<PaymentDb>, 'insertInto'>, key: string): Promise<void> => {
  await db.insertInto('proof_leftovers').values({ proof_key: key }).execute();
};

/** A payment names the file now. Answers false when it was removed meanwhile. */
export const claimLeftover = async (trx: Transaction<PaymentDb>, key: string): Promise<boolean> => {
  const { numDeletedRows } = await trx
    .deleteFrom('proof_leftovers')
    .where('proof_key', '=', key)
    .where('removing_until', 'is', null)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};

/**
 * Removes a batch of the files that no payment has named for an hour, and returns how many. A file is claimed before S3 is
 * called, and the claim is committed: from then on no payment can name it, and other replicas leave it alone. One that
 * cannot be removed is tried again an hour later and delays no other. Throws when none of the batch could be removed.
 */
export const removeLeftovers =
  (db: Kysely<PaymentDb>, { remove }: Pick<ProofStore, 'remove'>) =>
  async (): Promise<number> => {
    const keys = await claimBatch(db);
    // biome-ignore lint/plugin: at most `batch` keys
    const outcomes = await Promise.allSettled(keys.map((key) => remove(key)));
    const removed = keys.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    if (removed.length > 0) await db.deleteFrom('proof_leftovers').where('proof_key', 'in', removed).execute();
    const [failure] = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (failure && removed.length === 0) throw failure.reason;
    return removed.length;
  };

const claimBatch = (db: Kysely<PaymentDb>): Promise<string[]> =>
  db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('proof_leftovers')
      .select('proof_key')
      .where('since', '<', sql<Date>`now(3) - interval ${ageMinutes} minute`)
      .where((any) => any.or([any('removing_until', 'is', null), any('removing_until', '<', sql<Date>`now(3)`)]))
      .orderBy('since')
      .limit(batch)
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
