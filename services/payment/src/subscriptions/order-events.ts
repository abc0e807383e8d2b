import type { EventOf } from '@eshop/contracts/events';
import { noEffect, on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { markProcessed } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Authority } from '../domain/authority.ts';
import type { PaymentDb } from '../store/tables.ts';
import { grantReturn } from '../use-cases/grant-return.ts';
import { openPayment } from '../use-cases/open-payment.ts';
import { oweRefund } from '../use-cases/owe-refund.ts';

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
      if (!(await markProcessed(trx, event.eventId, 'order-created'))) return repeated;
      await openPayment(trx, payableOf(event));
      return undefined;
    }),
  );

/** An order that failed or was rejected may owe a refund. */
export const onOrderStatusUpdated = (transact: Transact<PaymentDb>, { grantersOf }: Pick<Authority, 'grantersOf'>) =>
  on('order-status-updated', async (event) => {
    const { status, by } = event;
    if (status !== 'REJECTED' && status !== 'FAILED') return noEffect;
    const granters = grantersOf(by);
    return transact(async (trx, emit) => {
      if (!(await markProcessed(trx, event.eventId, 'order-status-updated'))) return repeated;
      await oweRefund({ trx, emit }, payableOf(event), { status, by, granters });
      return undefined;
    });
  });

/**
 * Owes the buyer what an admin granted for units that came back. Each return counts once, so no inbox is needed. A payment
 * that allows no refund makes the event poison, and nothing is kept of it.
 */
export const onOrderReturned = (transact: Transact<PaymentDb>, { grantersOf }: Pick<Authority, 'grantersOf'>) =>
  on('order-returned', async (event) => {
    const { orderId, returnId, refund, by } = event;
    if (refund.amount === 0) return noEffect;
    const grantedReturn = { returnId, amount: refund.amount, by, granters: grantersOf(by) };
    return transact(async (trx, emit) => {
      const { outcome, status } = await grantReturn({ trx, emit }, payableOf(event), grantedReturn);
      if (outcome === 'not-paid') throw new Poison(`order ${orderId} was returned, but its payment is ${status}`);
      return outcome === 'repeated' ? repeated : undefined;
    });
  });
