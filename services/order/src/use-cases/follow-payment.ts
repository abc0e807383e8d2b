import type { EventOf } from '@eshop/contracts/events';
import type { OrderAction } from '../domain/order-status.ts';
import { paymentOfEvent } from '../domain/payment-actions.ts';
import { changeOrder, type OrderTransaction } from './change-order.ts';

/**
 * Lets the order follow its payment, in the caller's transaction. Each event is a full snapshot, so one that is older than
 * what the order has followed, or whose action its state no longer allows, is ignored. Throws where the order is not placed
 * yet, so that the event is delivered again. At most five queries.
 */
export const followPayment = async (
  transaction: OrderTransaction,
  event: EventOf<'payment-updated'>,
  action: OrderAction,
): Promise<void> => {
  const { orderId, by, reason } = event;
  const change = { action, by, note: reason ?? undefined, payment: paymentOfEvent(event) };
  const result = await changeOrder(transaction, orderId, change);
  if (result.outcome === 'unknown') throw new Error(`payment knows of order ${orderId}, which is not here`);
};
