import type { CloseOutcome } from '@eshop/contracts/payment';
import type { Log } from '@eshop/service-kit/log';
import type { StoredOrder } from './domain/order.ts';
import type { OrderAction } from './domain/order-status.ts';
import { paymentOf } from './domain/payment-news.ts';
import type { Gateways } from './gateways/gateways.ts';
import { payableOf } from './orders.ts';
import type { createOrderStore } from './store/orders.ts';

interface Deps extends Pick<Gateways, 'payment' | 'warehouse'> {
  orders: ReturnType<typeof createOrderStore>;
  log: Log;
}

/** How many orders a sweep works on at a time, and how many one run takes at the most; the next run takes the rest. */
const batch = 20;
const most = 1000;
/** A PLACING order older than this is nobody's any more: its steps have deadlines of some seconds. */
const staleSeconds = 30;

/** What the cron bindings start. Every sweep may run in many replicas at once, and does only what a WHERE still allows. */
export const createSweeps = ({ orders, payment, warehouse, log }: Deps) => {
  const end = async (order: StoredOrder) => {
    const closed = await payment.close(payableOf(order), 'expired', 'system');
    const action = actionAfter(closed);
    if (action) await orders.change(order.id, { action, by: 'system', payment: paymentOf(closed) });
    log.info({ orderId: order.id, ...closed }, 'payment deadline passed');
  };
  const tryToEnd = (order: StoredOrder) =>
    end(order).catch((error: unknown) =>
      log.warn({ err: error, orderId: order.id }, 'an order could not expire, to be tried again'),
    );
  return {
    /** Payment judges the deadline by its own clock, and a proof that came first wins. An order that fails holds back no other. */
    'expire-unpaid': async () => {
      for (let taken = 0; taken < most; taken += batch) {
        const unpaid = await orders.takeUnpaid(batch);
        await Promise.all(unpaid.map(tryToEnd));
        if (unpaid.length < batch) return;
      }
    },

    /** Undoes orders whose placing died half-way: gives their stock back, then forgets them. */
    'finish-placing': async () => {
      for (let undone = 0; undone < most; undone++) {
        const orderId = await orders.undoStale(staleSeconds, warehouse.release);
        if (!orderId) return;
        log.warn({ orderId }, 'undid an order whose placing died half-way');
      }
    },
  };
};

/** The order follows what payment says, also where payment's news of that never came. */
const actionAfter = ({ outcome, closedFor }: CloseOutcome): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  return actions[outcome];
};

const actions: Partial<Record<CloseOutcome['outcome'], OrderAction>> = {
  submitted: 'submitProof',
  approved: 'approve',
  rejected: 'reject',
};
