import { next } from '../../domain/payment-status.ts';
import { lockPayment } from '../../store/payments.ts';
import type { Db } from '../../store/tables.ts';
import { insertUpload } from '../../store/uploads.ts';

/**
 * Announces an upload that begins now, by the database's clock, so that its payment does not expire while the proof arrives.
 * Returns the upload's id, or undefined when the payment takes no proof or its deadline has passed: such an upload never
 * counts, so that nobody extends a deadline by more than the time one upload may take. Two queries.
 */
export const announceUpload = (db: Db, paymentId: string): Promise<string | undefined> =>
  db.transaction().execute(async (trx) => {
    const { row, isOverdue } = await lockPayment(trx, 'id', paymentId);
    if (!next(row.status, 'submit') || (row.status === 'PENDING' && isOverdue)) return undefined;
    return insertUpload(trx, paymentId);
  });
