import { noEffect, on, repeated } from '@eshop/service-kit/events/subscription';
import { markProcessed } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { actionOfEvent } from '../domain/payment-actions.ts';
import type { OrderWriteDb } from '../store/tables.ts';
import { followPayment } from '../use-cases/follow-payment.ts';

/** The order follows its payment. */
export const onPaymentUpdated = (transact: Transact<OrderWriteDb>) =>
  on('payment-updated', async (event) => {
    const action = actionOfEvent(event);
    if (!action) return noEffect;
    return transact(async (trx, emit) => {
      if (!(await markProcessed(trx, event.eventId, 'payment-updated'))) return repeated;
      await followPayment({ trx, emit }, event, action);
      return undefined;
    });
  });
