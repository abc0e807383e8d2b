import type { PaymentStatus } from '@eshop/contracts/payment';
import { next } from '../domain/payment-status.ts';
import { insertDecision } from '../store/decisions.ts';
import { insertGrantedReturn } from '../store/granted-returns.ts';
import { ensurePayment, type KnownOrder, type LockedPayment, lockPayment } from '../store/payments.ts';
import { changePayment } from './change-payment.ts';
import type { OpenTransaction } from './open-transaction.ts';

/** A return of a delivered order for which an admin granted a refund, in minor units of the payment's currency. */
export interface GrantedReturn {
  returnId: string;
  amount: number;
  by: string;
  /** Who had given them the power to. */
  granters: readonly string[];
}

/** `not-paid`: the payment is in a state that allows no refund. */
type GrantOutcome = 'granted' | 'repeated' | 'not-paid';

/** Makes the refund of a return due, and returns the status that the payment had. Each return counts once. Five queries. */
export const grantReturn = async (
  transaction: OpenTransaction,
  order: KnownOrder,
  grantedReturn: GrantedReturn,
): Promise<{ outcome: GrantOutcome; status: PaymentStatus }> => {
  await ensurePayment(transaction.trx, order);
  const payment = await lockPayment(transaction.trx, 'order_id', order.orderId);
  const outcome = await grantReturnOfPayment(transaction, payment, grantedReturn);
  return { outcome, status: payment.row.status };
};

/**
 * Makes the refund of a return due, at most what was paid and not refunded or due before, unless it was made due already.
 * The payment is locked. Three queries.
 */
export const grantReturnOfPayment = async (
  transaction: OpenTransaction,
  payment: LockedPayment,
  { returnId, amount, by, granters }: GrantedReturn,
): Promise<GrantOutcome> => {
  const { trx } = transaction;
  const { row, now } = payment;
  if (!next(row.status, 'owePart')) return 'not-paid';
  const isNew = await insertGrantedReturn(trx, { return_id: returnId, payment_id: row.id, amount });
  if (!isNew) return 'repeated';
  const columns = { refund_due: Math.min(row.refund_due + amount, row.amount - row.refunded) };
  await changePayment(transaction, payment, { action: 'owePart', by, columns });
  const { id, version } = row;
  await insertDecision(trx, id, { version, action: 'owePart', decidedBy: by, granters, content: {} }, now);
  return 'granted';
};
