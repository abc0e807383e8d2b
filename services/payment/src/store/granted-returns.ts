import type { Insertable } from 'kysely';
import type { PaymentDb, Trx } from './tables.ts';

/** Inserts a return whose refund becomes due; returns false when it is stored already. One query. */
export const insertGrantedReturn = async (
  trx: Trx,
  grantedReturn: Insertable<PaymentDb['granted_returns']>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('granted_returns')
    .ignore()
    .values(grantedReturn)
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
};
