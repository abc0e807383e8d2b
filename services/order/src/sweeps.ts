import type { Log } from '@eshop/service-kit/log';
import type { StoredOrder } from './domain/order.ts';
import type { Gateways } from './gateways/gateways.ts';
import { payableOf } from './orders.ts';
import type { createOrderStore } from './store/orders.ts';

interface Deps extends Pick<Gateways, 'payment' | 'warehouse'> {
  orders: ReturnType<typeof createOrderStore>;
  log: Log;
}

/** How many orders one run of a sweep takes; the next run takes the rest. */
const batch = 50;
/** A PLACING order older than this is nobody's any more: its steps have deadlines of some seconds. */
const staleSeconds = 30;

/** What the cron bindings start. Every sweep may run in many replicas at once, and does only what a WHERE still allows. */
export const createSweeps = ({ orders, payment, warehouse, log }: Deps) => {
  const expire = async (order: StoredOrder) => {
    const { outcome } = await payment.close(payableOf(order), 'expired');
    if (outcome === 'closed') await orders.change(order.id, { action: 'expire', by: 'system' });
    log.info({ orderId: order.id, outcome }, 'payment deadline passed');
  };
  return {
    /** Payment judges the deadline by its own clock, and a proof that came first wins. An order that fails holds back no other. */
    'expire-unpaid': async () => {
      for (const order of await orders.unpaid(batch)) {
        await expire(order).catch((error: unknown) =>
          log.warn({ err: error, orderId: order.id }, 'an order could not expire, to be tried again'),
        );
      }
    },

    /** Undoes orders whose placing died half-way: gives their stock back, then forgets them. */
    'finish-placing': async () => {
      for (let undone = 0; undone < batch; undone++) {
        if (!(await orders.undoStale(staleSeconds, warehouse.release))) return;
        log.warn('undid an order whose placing died half-way');
      }
    },
  };
};
