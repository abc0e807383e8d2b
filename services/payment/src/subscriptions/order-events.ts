import type { EventOf } from '@eshop/contracts/events';
import { on, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Change, createPaymentStore } from '../store/payments.ts';
import { apply, know, locked } from '../store/payments.ts';
import type { PaymentDb } from '../store/tables.ts';

type Event = EventOf<'order-created' | 'order-status-updated'>;
const payableOf = ({ orderId, number, userId, total, paymentDeadline }: Event) => ({
  orderId,
  number,
  userId,
  total,
  paymentDeadline,
});

/** Every order gets a payment. Hearing of it twice is hearing of it once, so no inbox is needed. */
export const onOrderCreated = (store: ReturnType<typeof createPaymentStore>) =>
  on('order-created', (event) => store.know(payableOf(event)));

/** Money may have moved for an order that was turned down or failed: it is owed back. */
export const onOrderStatusUpdated = (transact: Transact<PaymentDb>) =>
  on('order-status-updated', async (event) => {
    const change = changes[event.status];
    if (!change) return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, event.eventId, 'order-status-updated'))) return repeated;
      await know(trx, payableOf(event));
      const { row } = await locked(trx, 'order_id', event.orderId);
      await apply(trx, emit, row, change);
      return undefined;
    });
  });

const changes: Partial<Record<Event['status'], Change>> = {
  REJECTED: { action: 'owe', by: 'order' },
  FAILED: { action: 'owe', by: 'order' },
};
