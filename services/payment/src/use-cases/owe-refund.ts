import { owesRefund } from '../domain/payment-status.ts';
import { insertDecision } from '../store/decisions.ts';
import { ensurePayment, type KnownOrder, lockPayment } from '../store/payments.ts';
import { changePayment } from './change-payment.ts';
import type { OpenTransaction } from './open-transaction.ts';

interface EndedOrder {
  status: 'REJECTED' | 'FAILED';
  /** Who ended it, and who had given them the power to. */
  by: string;
  granters: readonly string[];
}

/** Makes the refund due of an order that failed after it was paid, or was rejected although its money had arrived. */
export const oweRefund = async (
  transaction: OpenTransaction,
  order: KnownOrder,
  { status, by, granters }: EndedOrder,
): Promise<void> => {
  const { trx } = transaction;
  await ensurePayment(trx, order);
  const payment = await lockPayment(trx, 'order_id', order.orderId);
  const { row, now } = payment;
  if (!owesRefund(status, { status: row.status, moneyReceived: Boolean(row.money_received) })) return;
  await changePayment(transaction, payment, { action: 'owe', by: 'order' });
  await insertDecision(trx, row.id, { version: row.version, action: 'owe', decidedBy: by, granters, content: {} }, now);
};
