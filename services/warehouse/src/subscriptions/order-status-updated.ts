import { on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { actionOf } from '../domain/reservation.ts';
import { change } from '../store/reservations.ts';
import type { WarehouseDb } from '../store/tables.ts';

/** Stock follows the order: committed when paid, shipped when sent, released when it came to nothing. */
export const onOrderStatusUpdated = (transact: Transact<WarehouseDb>) =>
  on('order-status-updated', async ({ eventId, orderId, status, from }) => {
    const action = actionOf(status, from);
    if (!action) return undefined;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, eventId, 'order-status-updated'))) return repeated;
      if (!(await change(trx, emit, orderId, action))) throw new Poison(`order ${orderId} holds no stock here`);
      return undefined;
    });
  });
