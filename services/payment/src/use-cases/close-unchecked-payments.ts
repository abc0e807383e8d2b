import type { Transact } from '@eshop/service-kit/outbox/transact';
import { lockPayment, selectUncheckedPayments } from '../store/payments.ts';
import type { Db, PaymentDb } from '../store/tables.ts';
import { changePayment } from './change-payment.ts';

const batch = 20;

/** What the customer and the desk read as the reason. */
const reasonAfter = (days: number) => `Closed after ${days} days without a check. If you paid, contact the shop.`;

/**
 * Closes a batch of payments that waited for days for somebody to check their money, the oldest first, and returns how many.
 * Each is closed in a transaction of its own, with its event; a decision, or another replica, that came first wins.
 */
export const closeUncheckedPayments = async (db: Db, transact: Transact<PaymentDb>, days: number): Promise<number> => {
  const change = { action: 'closeUnchecked', by: 'system', columns: { reason: reasonAfter(days) } } as const;
  let count = 0;
  for (const id of await selectUncheckedPayments(db, days, batch)) {
    const changedRow = await transact(async (trx, emit) =>
      changePayment({ trx, emit }, await lockPayment(trx, 'id', id), change),
    );
    if (changedRow) count++;
  }
  return count;
};
