import { noEffect, on, Poison, repeated } from '@eshop/service-kit/events/subscription';
import { markProcessed } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { actionOf } from '../domain/reservation.ts';
import type { WarehouseDb } from '../store/tables.ts';
import { changeReservation } from '../use-cases/change-reservation.ts';

/**
 * Stock follows the order: committed when paid, shipped when sent, released when it came to nothing. An order that sells
 * stock it does not hold becomes a dead letter, which an alert reports: a person has to find the goods or refund it.
 */
export const onOrderStatusUpdated = (transact: Transact<WarehouseDb>) =>
  on('order-status-updated', async ({ eventId, orderId, status, from, version }) => {
    const action = actionOf(status, from);
    if (!action) return noEffect;
    return transact(async (trx, emit) => {
      if (!(await markProcessed(trx, eventId, 'order-status-updated'))) return repeated;
      const outcome = await changeReservation({ trx, emit }, { orderId, action, orderVersion: version });
      if (outcome === 'unknown') throw new Poison(`order ${orderId} has no reservation`);
      if (outcome === 'released') throw new Poison(`order ${orderId} is ${status}, but its stock was released before`);
      return undefined;
    });
  });
