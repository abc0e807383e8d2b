import { type Kysely, sql, type Transaction } from 'kysely';
import type { createProofs } from './proofs.ts';
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
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};

/** Removes files that no payment names, a batch of those at least an hour old; answers how many. Replicas take others. */
export const removeLeftovers =
  (db: Kysely<PaymentDb>, { remove }: Pick<ReturnType<typeof createProofs>, 'remove'>) =>
  (): Promise<number> =>
    db.transaction().execute(async (trx) => {
      const old = await trx
        .selectFrom('proof_leftovers')
        .select('proof_key')
        .where('since', '<', sql<Date>`now(3) - interval ${ageMinutes} minute`)
        .orderBy('since')
        .limit(batch)
        .forUpdate()
        .skipLocked()
        .execute();
      const keys = old.map(({ proof_key }) => proof_key);
      await Promise.all(keys.map((key) => remove(key)));
      if (keys.length > 0) await trx.deleteFrom('proof_leftovers').where('proof_key', 'in', keys).execute();
      return keys.length;
    });
