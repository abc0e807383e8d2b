import type { Payment } from '@eshop/contracts/payment';
import { notFound } from '@eshop/contracts/problems/general';
import { wrongState } from '@eshop/contracts/problems/orders';
import { paymentDeadlinePassed, proofLimit } from '@eshop/contracts/problems/payments';
import { maxProofs } from '@eshop/contracts/proof';
import type { User } from '@eshop/service-kit/auth/user';
import { createFairSlots } from '@eshop/service-kit/limits/fair-slots';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { ReceivedFile } from '@eshop/service-kit/uploads/receive-upload';
import type { TypedFile } from '@eshop/service-kit/uploads/typed-file';
import type { PaymentRules } from '../../domain/payment-rules.ts';
import { next } from '../../domain/payment-status.ts';
import { visibleTo } from '../../domain/visible-payment.ts';
import type { InspectProof } from '../../proof/inspect-proof.ts';
import { insertLeftover } from '../../store/leftovers.ts';
import { toPayment } from '../../store/payment-view.ts';
import { findPayment, type PaymentRow } from '../../store/payments.ts';
import type { ProofStore } from '../../store/proofs.ts';
import type { Db } from '../../store/tables.ts';
import { deleteUpload } from '../../store/uploads.ts';
import type { FindPayment } from '../find-payment.ts';
import { announceUpload } from './announce-upload.ts';
import type { RecordProof } from './record-proof.ts';

export type SubmitProof = (user: User, orderId: string, receive: () => Promise<ReceivedFile>) => Promise<Payment>;

type ProofFile = TypedFile<NonNullable<PaymentRow['proof_type']>>;

interface Deps {
  db: Db;
  find: Pick<FindPayment, 'ofOrder'>;
  recordProof: RecordProof;
  proofs: Pick<ProofStore, 'keyOf' | 'put' | 'remove'>;
  /** Reads and inspects a received file; throws a 413 or 415 problem when it is no proof. */
  inspect: InspectProof;
  rules: Pick<PaymentRules, 'reviewHours'>;
  log: Pick<Log, 'warn'>;
}

/** So many files are held in memory at once while they are inspected and stored. */
const maxFilesInMemory = 4;

/**
 * Submits the proof of a user's own payment. Announces the upload before it receives the file, so that the deadline is judged
 * by when the request began, and takes a slot only once the file is here. Until an admin decides, another proof replaces the
 * first. Throws a 404 problem on someone else's payment, 409 when the payment takes no proof any more.
 */
export const createSubmitProof = ({ db, find, recordProof, proofs, inspect, rules, log }: Deps): SubmitProof => {
  const processingSlots = createFairSlots(maxFilesInMemory);
  const storeProof = async (row: PaymentRow, user: User, { bytes, contentType }: ProofFile, uploadId: string) => {
    const key = proofs.keyOf(row.order_id);
    await insertLeftover(db, key);
    await proofs.put(key, bytes, contentType);
    const proof = { proof_key: key, proof_type: contentType, proof_size: bytes.length, uploadId };
    const submittedRow = await recordProof(row.id, user.id, proof);
    if (submittedRow) return visibleTo(user, toPayment(submittedRow, rules.reviewHours));
    await proofs.remove(key).catch(() => undefined); // if not now, it goes with the leftovers
    throw await lateProof(db, row);
  };
  return async (user, orderId, receive) => {
    const row = checkSubmittable(user, await find.ofOrder(user, orderId));
    const uploadId = await announceUpload(db, row.id);
    if (!uploadId) throw await lateProof(db, row);
    try {
      const file = await receive();
      return await processingSlots(user.id, async () => storeProof(row, user, await inspect(user.id, file), uploadId));
    } finally {
      await deleteUpload(db, uploadId).catch((error: unknown) => {
        log.warn({ err: error, uploadId }, 'an upload counts as in flight until it times out');
      });
    }
  };
};

const checkSubmittable = (user: User, row: PaymentRow): PaymentRow => {
  if (row.user_id !== user.id) throw notFound();
  if (!next(row.status, 'submit')) throw wrongState(`The payment is ${row.status} already.`);
  if (row.proof_count >= maxProofs) throw proofLimit(`At most ${maxProofs} proofs can be sent.`);
  return row;
};

/** Returns the problem of a payment that takes no proof any more. */
const lateProof = async (db: Db, { id }: PaymentRow) => {
  const row = await findPayment(db, id);
  return row?.status === 'PENDING'
    ? paymentDeadlinePassed('The deadline for the proof has passed.')
    : wrongState(`The payment is ${row?.status} already.`);
};
