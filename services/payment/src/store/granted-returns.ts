import type { Emit } from '@eshop/service-kit/outbox/transact';
import { next } from '../domain/payment-status.ts';
import { addDecision, apply, type locked, type Trx } from './payment-row.ts';

/** A return of a delivered order for which an admin granted a refund, in minor units of the payment's currency. */
export interface GrantedReturn {
  returnId: string;
  amount: number;
  by: string;
  /** Who had given them the power to. */
  granters: readonly string[];
}

/**
 * Makes the refund of a return due, at most what was paid and not refunded or due before, unless it was made due already.
 * `not-paid`: the payment is in a state that allows no refund. The payment is locked. Five queries.
 */
export const grantReturn = async (
  trx: Trx,
  emit: Emit,
  { row, now }: Awaited<ReturnType<typeof locked>>,
  { returnId, amount, by, granters }: GrantedReturn,
): Promise<'granted' | 'repeated' | 'not-paid'> => {
  if (!next(row.status, 'owePart')) return 'not-paid';
  const values = { return_id: returnId, payment_id: row.id, amount };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('granted_returns')
    .ignore()
    .values(values)
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return 'repeated';
  const columns = { refund_due: Math.min(row.refund_due + amount, row.amount - row.refunded) };
  await apply(trx, emit, { row, now }, { action: 'owePart', by, columns });
  await addDecision(trx, row, { action: 'owePart', decidedBy: by, granters, content: {} }, now);
  return 'granted';
};
