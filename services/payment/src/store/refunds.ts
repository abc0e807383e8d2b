import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { PaymentDb, Trx } from './tables.ts';

/**
 * Inserts a refund. Returns false, and inserts nothing, when another refund has the same reference, also one that another
 * transaction inserts at the same time. Two queries.
 */
export const insertRefund = async (
  trx: Trx,
  refund: Omit<Insertable<PaymentDb['refunds']>, 'reference_key'>,
): Promise<boolean> => {
  const reference_key = keyOf(refund.reference);
  await trx
    .insertInto('refunds')
    .values({ ...refund, reference_key })
    .onDuplicateKeyUpdate({ reference_key })
    .execute();
  const insertedRow = await trx
    .selectFrom('refunds')
    .select('version')
    .where('payment_id', '=', refund.payment_id)
    .where('reference_key', '=', reference_key)
    .where('version', '=', refund.version)
    .executeTakeFirst();
  return insertedRow !== undefined;
};

/**
 * A bank's reference is the same whatever its case, punctuation, spacing or character forms: only letters and digits
 * count. One without any is compared as it is.
 */
const keyOf = (reference: string): string => {
  const foldedReference = reference.normalize('NFKC').toLowerCase();
  const significant = foldedReference.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || foldedReference.trim();
  return createHash('sha256').update(significant).digest('hex');
};
