import { claimExpiredLeftovers, deleteLeftovers } from '../store/leftovers.ts';
import type { ProofStore } from '../store/proofs.ts';
import type { Db } from '../store/tables.ts';

const batch = 20;

/**
 * Removes a batch of the files that no payment has named for an hour, and returns how many. A file is claimed before S3 is
 * called, and the claim is committed: from then on no payment can name it, and other replicas leave it alone. One that
 * cannot be removed is retried an hour later and delays no other. Throws when none of the batch could be removed.
 */
export const removeLeftoverProofs = async (db: Db, { remove }: Pick<ProofStore, 'remove'>): Promise<number> => {
  const keys = await claimExpiredLeftovers(db, batch);
  // biome-ignore lint/plugin: at most `batch` keys
  const outcomes = await Promise.allSettled(keys.map((key) => remove(key)));
  const removedKeys = keys.filter((_, index) => outcomes[index]?.status === 'fulfilled');
  if (removedKeys.length > 0) await deleteLeftovers(db, removedKeys);
  const [failure] = outcomes.filter((outcome) => outcome.status === 'rejected');
  if (failure && removedKeys.length === 0) throw failure.reason;
  return removedKeys.length;
};
