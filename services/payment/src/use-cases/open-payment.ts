import { ensurePayment, type KnownOrder } from '../store/payments.ts';
import type { Trx } from '../store/tables.ts';

/** Opens the payment of an order unless there is one. One query. */
export const openPayment = (trx: Trx, order: KnownOrder): Promise<void> => ensurePayment(trx, order);
