import { newId } from '@eshop/contracts/ids';
import { maxUploadSeconds } from '@eshop/service-kit/uploads/upload-limits';
import { type Kysely, sql } from 'kysely';
import { next } from '../domain/payment-status.ts';
import { locked, type Trx } from './payment-row.ts';
import type { PaymentDb } from './tables.ts';

/** How long after its beginning an upload counts, in seconds: what receiving may take, and a minute to inspect and store. */
const validSeconds = maxUploadSeconds + 60;
const keptMinutes = 60;
const batch = 100;

const isValid = sql<boolean>`started_at > now(3) - interval ${validSeconds} second`;

/**
 * Announces an upload that begins now, by the database's clock, so that its payment does not expire while the proof arrives.
 * Returns the upload's id, or undefined when the payment takes no proof or its deadline has passed: such an upload never
 * counts, so that nobody extends a deadline by more than the time one upload may take.
 */
export const beginUpload = async (db: Kysely<PaymentDb>, paymentId: string): Promise<string | undefined> =>
  db.transaction().execute(async (trx) => {
    const { row, overdue } = await locked(trx, 'id', paymentId);
    if (!next(row.status, 'submit') || (row.status === 'PENDING' && overdue)) return undefined;
    const id = newId();
    await trx.insertInto('proof_uploads').values({ id, payment_id: paymentId }).execute();
    return id;
  });

/** Forgets an upload. One query. */
export const endUpload = async (db: Pick<Kysely<PaymentDb>, 'deleteFrom'>, id: string): Promise<void> => {
  await db.deleteFrom('proof_uploads').where('id', '=', id).execute();
};

/** Whether this upload was announced in time and still counts. */
export const isAnnounced = async (trx: Trx, id: string, paymentId: string): Promise<boolean> => {
  const upload = trx.selectFrom('proof_uploads').select('id').where('id', '=', id).where('payment_id', '=', paymentId);
  return (await upload.where(isValid).executeTakeFirst()) !== undefined;
};

/** Whether a proof of this payment is arriving. */
export const isUploading = async (trx: Trx, paymentId: string): Promise<boolean> => {
  const uploads = trx.selectFrom('proof_uploads').select('id').where('payment_id', '=', paymentId);
  return (await uploads.where(isValid).limit(1).executeTakeFirst()) !== undefined;
};

/** Removes a batch of uploads whose process died, and returns how many. */
export const purgeUploads = (db: Kysely<PaymentDb>) => async (): Promise<number> => {
  const { numDeletedRows } = await db
    .deleteFrom('proof_uploads')
    .where('started_at', '<', sql<Date>`now(3) - interval ${keptMinutes} minute`)
    .limit(batch)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};
