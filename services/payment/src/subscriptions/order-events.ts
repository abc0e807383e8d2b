import type { EventOf } from '@eshop/contracts/events';
import { on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { owesRefund } from '../domain/payment-status.ts';
import { apply, know, locked } from '../store/payment-row.ts';
import type { PaymentStore } from '../store/payments.ts';
import type { PaymentDb } from '../store/tables.ts';

type Event = EventOf<'order-created' | 'order-status-updated' | 'order-returned'>;
const payableOf = ({ orderId, number, userId, total, paymentDeadline }: Event) => ({
  orderId,
  number,
  userId,
  total,
  paymentDeadline,
});

/** Every order gets a payment. Hearing of it twice is hearing of it once, so no inbox is needed. */
export const onOrderCreated = (store: Pick<PaymentStore, 'know'>) =>
  on('order-created', (event) => store.know(payableOf(event)));

/** Owes a refund when an order failed after it was paid, or was rejected although its money had arrived. */
export const onOrderStatusUpdated = (transact: Transact<PaymentDb>) =>
  on('order-status-updated', async (event) => {
    const { status } = event;
    if (status !== 'REJECTED' && status !== 'FAILED') return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, event.eventId, 'order-status-updated'))) return repeated;
      await know(trx, payableOf(event));
      const { row, now } = await locked(trx, 'order_id', event.orderId);
      const payment = { status: row.status, moneyReceived: Boolean(row.money_received) };
      if (owesRefund(status, payment)) await apply(trx, emit, { row, now }, { action: 'owe', by: 'order' });
      return undefined;
    });
  });

/** Owes the buyer what an admin granted for units that came back, at most what was paid and not refunded or due before. */
export const onOrderReturned = (transact: Transact<PaymentDb>) =>
  on('order-returned', async (event) => {
    if (event.refund.amount === 0) return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, event.eventId, 'order-returned'))) return repeated;
      await know(trx, payableOf(event));
      const { row, now } = await locked(trx, 'order_id', event.orderId);
      const due = Math.min(row.refund_due + event.refund.amount, row.amount - row.refunded);
      const columns = { refund_due: due };
      const changedRow = await apply(trx, emit, { row, now }, { action: 'owePart', by: event.by, columns });
      if (!changedRow) throw new Poison(`order ${event.orderId} was returned, but its payment is ${row.status}`);
      return undefined;
    });
  });
