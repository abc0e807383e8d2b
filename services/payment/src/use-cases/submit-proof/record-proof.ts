import { unavailable } from '@eshop/contracts/problems/general';
import { proofLimit } from '@eshop/contracts/problems/payments';
import { maxProofs } from '@eshop/contracts/proof';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { PaymentRules } from '../../domain/payment-rules.ts';
import { claimLeftover, insertLeftover } from '../../store/leftovers.ts';
import { lockPayment, type PaymentColumns, type PaymentRow } from '../../store/payments.ts';
import type { PaymentDb } from '../../store/tables.ts';
import { deleteUpload, hasUpload } from '../../store/uploads.ts';
import { changePayment } from '../change-payment.ts';

/** A proof that was stored, and the upload under which it was announced. */
interface NewProof extends Pick<PaymentRow, 'proof_type' | 'proof_size'> {
  proof_key: string;
  uploadId?: string | undefined;
}

export type RecordProof = (paymentId: string, by: string, proof: NewProof) => Promise<PaymentRow | undefined>;

/**
 * Records a stored proof if the payment is pending and its deadline has not passed, or its upload was announced before that;
 * or in place of the submitted one. Returns undefined otherwise. A replaced file becomes a leftover. Throws a 503 problem when
 * the new one was removed as a leftover meanwhile.
 */
export const createRecordProof =
  (transact: Transact<PaymentDb>, rules: Pick<PaymentRules, 'reviewDeadlineHours'>): RecordProof =>
  (paymentId, by, { uploadId, ...proof }) =>
    transact(async (trx, emit) => {
      const payment = await lockPayment(trx, 'id', paymentId);
      const { row, isOverdue, now } = payment;
      if (row.proof_count >= maxProofs) throw proofLimit(`At most ${maxProofs} proofs can be sent.`);
      const isInTime = !isOverdue || (uploadId !== undefined && (await hasUpload(trx, uploadId, paymentId)));
      if (row.status === 'PENDING' && !isInTime) return undefined;
      const columns = {
        ...proof,
        ...reviewColumns(row, now, rules),
        proof_at: now,
        proof_count: row.proof_count + 1,
        reason: null,
      };
      const changedRow = await changePayment({ trx, emit }, payment, { action: 'submit', by, columns });
      if (!changedRow) return undefined;
      if (uploadId) await deleteUpload(trx, uploadId);
      if (row.proof_key) await insertLeftover(trx, row.proof_key);
      if (!(await claimLeftover(trx, proof.proof_key)))
        throw unavailable('Sending the proof took too long. Try again.');
      return changedRow;
    });

/** A review starts with the first proof since the last request for one; a proof in its place does not extend it. */
const reviewColumns = (
  { status }: PaymentRow,
  now: Date,
  { reviewDeadlineHours }: Pick<PaymentRules, 'reviewDeadlineHours'>,
): PaymentColumns =>
  status === 'SUBMITTED'
    ? {}
    : { submitted_at: now, review_deadline: new Date(now.getTime() + reviewDeadlineHours * 3_600_000) };
