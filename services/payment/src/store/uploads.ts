import { newId } from '@eshop/contracts/ids';
import { maxUploadSeconds } from '@eshop/service-kit/uploads/upload-limits';
import { sql } from 'kysely';
import type { Db, Trx } from './tables.ts';

/** How long after its beginning an upload counts, in seconds: what receiving may take, and a minute to inspect and store. */
const validSeconds = maxUploadSeconds + 60;
const retentionMinutes = 60;
const batch = 100;

const isValid = sql<boolean>`started_at > now(3) - interval ${validSeconds} second`;

/** Inserts an upload that begins now, and returns its id. One query. */
export const insertUpload = async (trx: Trx, paymentId: string): Promise<string> => {
  const id = newId();
  await trx.insertInto('proof_uploads').values({ id, payment_id: paymentId }).execute();
  return id;
};

/** Deletes an upload that ended. One query. */
export const deleteUpload = async (db: Pick<Db, 'deleteFrom'>, id: string): Promise<void> => {
  await db.deleteFrom('proof_uploads').where('id', '=', id).execute();
};

/** Returns whether this upload was announced and still counts. One query. */
export const hasUpload = async (trx: Trx, id: string, paymentId: string): Promise<boolean> => {
  const upload = trx.selectFrom('proof_uploads').select('id').where('id', '=', id).where('payment_id', '=', paymentId);
  return (await upload.where(isValid).executeTakeFirst()) !== undefined;
};

/** Returns whether a proof of this payment is arriving. One query. */
export const hasUploads = async (trx: Trx, paymentId: string): Promise<boolean> => {
  const uploads = trx.selectFrom('proof_uploads').select('id').where('payment_id', '=', paymentId);
  return (await uploads.where(isValid).limit(1).executeTakeFirst()) !== undefined;
};

/** Deletes up to a hundred uploads whose process died, and returns how many. One query. */
export const purgeUploads = async (db: Db): Promise<number> => {
  const { numDeletedRows } = await db
    .deleteFrom('proof_uploads')
    .where('started_at', '<', sql<Date>`now(3) - interval ${retentionMinutes} minute`)
    .limit(batch)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};
