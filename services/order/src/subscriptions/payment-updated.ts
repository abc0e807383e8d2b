import { noEffect, on, repeated } from '@eshop/service-kit/events/subscription';
import { takeOnce } from '@eshop/service-kit/inbox/inbox';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import { actionOf, isMoneyToBeChecked } from '../domain/payment-news.ts';
import { changeRow } from '../store/change-order.ts';
import type { OrderWriteDb } from '../store/tables.ts';

/**
 * The order follows its payment. Each event is a full snapshot, so one that is older than what the order has followed, or
 * whose action its state no longer allows, is ignored.
 */
export const onPaymentUpdated = (transact: Transact<OrderWriteDb>) =>
  on('payment-updated', async ({ eventId, orderId, by, reason, version, deadline, reviewDeadline, ...news }) => {
    const action = actionOf(news);
    if (!action) return noEffect;
    return transact(async (trx, emit) => {
      if (!(await takeOnce(trx, eventId, 'payment-updated'))) return repeated;
      const change = {
        action,
        by,
        note: reason ?? undefined,
        payment: {
          version,
          deadline,
          reviewDeadline,
          moneyReceived: news.moneyReceived,
          isMoneyToBeChecked: isMoneyToBeChecked(news.status),
        },
      };
      const result = await changeRow(trx, orderId, change, emit);
      if (result.outcome === 'unknown') throw new Error(`payment knows of order ${orderId}, which is not here`);
      return undefined;
    });
  });
