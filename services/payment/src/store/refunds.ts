import { createHash } from 'node:crypto';
import type { Row, Trx } from './payment-row.ts';

interface NewRefund {
  reference: string;
  by: string;
  now: Date;
  fourEyesAmount: number | null;
}

/**
 * Records the refund of all that is due. Returns false, and records nothing, when another refund has the same reference,
 * also one that another transaction records at the same time.
 */
export const recordRefund = async (trx: Trx, row: Row, { reference, by, now, fourEyesAmount }: NewRefund) => {
  const referenceKey = keyOf(reference);
  await trx
    .insertInto('refunds')
    .values({
      payment_id: row.id,
      version: row.version,
      reference,
      reference_key: referenceKey,
      amount: row.refund_due,
      four_eyes_amount: fourEyesAmount,
      recorded_by: by,
      recorded_at: now,
    })
    .onDuplicateKeyUpdate({ reference_key: referenceKey })
    .execute();
  const refund = trx.selectFrom('refunds').select('version').where('payment_id', '=', row.id);
  return (
    (await refund.where('reference_key', '=', referenceKey).where('version', '=', row.version).executeTakeFirst()) !==
    undefined
  );
};

/**
 * A bank's reference is the same whatever its case, punctuation, spacing or character forms: only letters and digits
 * count. One without any is compared as it is.
 */
const keyOf = (reference: string): string => {
  const folded = reference.normalize('NFKC').toLowerCase();
  const significant = folded.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || folded.trim();
  return createHash('sha256').update(significant).digest('hex');
};
