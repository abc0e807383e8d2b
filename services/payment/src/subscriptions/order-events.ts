import type { EventOf } from '@eshop/contracts/events';
import { noEffect, on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Authority } from '../authority.ts';
import { owesRefund } from '../domain/payment-status.ts';
import { grantReturn } from '../store/granted-returns.ts';
import { addDecision, apply, know, locked } from '../store/payment-row.ts';
import type { PaymentDb } from '../store/tables.ts';

type Event = EventOf<'order-created' | 'order-status-updated' | 'order-returned'>;
const payableOf = ({ orderId, number, userId, total, paymentDeadline }: Event) => ({
  orderId,
  number,
  userId,
  total,
  paymentDeadline,
});

/** Every order gets a payment. */
export const onOrderCreated = (transact: Transact<PaymentDb>) =>
  on('order-created', (event) =>
    transact(async (trx) => {
      if (!(await takeOnce(trx, event.eventId, 'order-created'))) return repeated;
      await know(trx, payableOf(event));
      return undefined;
    }),
  );

/** Owes a refund when an order failed after it was paid, or was rejected although its money had arrived. */
export const onOrderStatusUpdated = (transact: Transact<PaymentDb>, { grantersOf }: Pick<Authority, 'grantersOf'>) =>
  on('order-status-updated', async (event) => {
    const { status } = event;
    if (status !== 'REJECTED' && status !== 'FAILED') return noEffect;
    const granters = grantersOf(event.by);
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, event.eventId, 'order-status-updated'))) return repeated;
      await know(trx, payableOf(event));
      const { row, now } = await locked(trx, 'order_id', event.orderId);
      const payment = { status: row.status, moneyReceived: Boolean(row.money_received) };
      if (!owesRefund(status, payment)) return undefined;
      await apply(trx, emit, { row, now }, { action: 'owe', by: 'order' });
      await addDecision(trx, row, { action: 'owe', decidedBy: event.by, granters, content: {} }, now);
      return undefined;
    });
  });

/**
 * Owes the buyer what an admin granted for units that came back. Each return counts once, so no inbox is needed. A payment
 * that allows no refund makes the event poison, and nothing is kept of it.
 */
export const onOrderReturned = (transact: Transact<PaymentDb>, { grantersOf }: Pick<Authority, 'grantersOf'>) =>
  on('order-returned', async (event) => {
    if (event.refund.amount === 0) return noEffect;
    const granters = grantersOf(event.by);
    return transact(async (trx, emit) => {
      await know(trx, payableOf(event));
      const payment = await locked(trx, 'order_id', event.orderId);
      const { returnId, refund, by } = event;
      const outcome = await grantReturn(trx, emit, payment, { returnId, amount: refund.amount, by, granters });
      if (outcome === 'not-paid')
        throw new Poison(`order ${event.orderId} was returned, but its payment is ${payment.row.status}`);
      return outcome === 'repeated' ? repeated : undefined;
    });
  });
