import type { CloseOutcome } from '@eshop/contracts/payment';
import type { Metrics } from '@eshop/service-kit/telemetry/metrics';
import type { StoredOrder } from './domain/order.ts';
import type { OrderAction } from './domain/order-status.ts';
import { paymentOf } from './domain/payment-news.ts';
import { payableOf } from './orders.ts';
import { rollBack, type StepDeps } from './placing/step.ts';
import { steps } from './placing/steps.ts';

interface Deps extends StepDeps {
  metrics: Pick<Metrics, 'itemFailures'>;
}

type Sweep = 'expire-unpaid' | 'finish-placing';

/** How many orders a sweep works on at a time, and how many one run ends at most; the next run continues. */
const batchSize = 20;
const maxPerRun = 1000;
/** A PLACING order older than this was abandoned by its process: its steps have deadlines of some seconds. */
const staleSeconds = 30;

/**
 * The jobs that cron bindings start. Every sweep may run in many replicas at once. Each order is tried on its own; one
 * that fails is logged, counted, and claimed again after a growing pause, and delays no other.
 */
export const createSweeps = (deps: Deps) => {
  const { orders, unfinished, payment, log, metrics } = deps;
  const expire = async (order: StoredOrder) => {
    const closed = await payment.close(payableOf(order), 'expired', 'system');
    const action = actionAfter(closed);
    if (action) await orders.change(order.id, { action, by: 'system', payment: paymentOf(closed) });
    log.info({ orderId: order.id, ...closed }, 'payment deadline passed');
  };
  const expireOverdue = (wait: 'payment' | 'review') =>
    inBatches(
      () => unfinished.claimOverdue(wait, batchSize),
      (order) => attempt('expire-unpaid', order.id, expire(order)),
    );
  const undo = async (orderId: string) => {
    await rollBack(steps, orderId, deps);
    log.warn({ orderId }, 'rolled back an order whose placing was abandoned');
  };
  const attempt = (sweep: Sweep, orderId: string, work: Promise<void>) =>
    work.catch((error: unknown) => {
      metrics.itemFailures.inc({ task: sweep });
      log.warn({ err: error, sweep, orderId }, 'order could not be ended; it will be tried again');
    });
  return {
    /**
     * Payment decides whether the deadline for a proof, or for its review, has passed, by its own clock; a proof or a
     * decision that came first wins.
     */
    'expire-unpaid': async () => {
      await Promise.all([expireOverdue('payment'), expireOverdue('review')]);
    },

    /** Rolls back orders whose placing failed or died half-way. */
    'finish-placing': () =>
      inBatches(
        () => unfinished.claimUnplaced(batchSize, staleSeconds),
        (orderId) => attempt('finish-placing', orderId, undo(orderId)),
      ),
  };
};

const inBatches = async <Item>(claim: () => Promise<Item[]>, work: (item: Item) => Promise<void>): Promise<void> => {
  for (let count = 0; count < maxPerRun; count += batchSize) {
    const batch = await claim();
    // biome-ignore lint/plugin: at most `batchSize` orders
    await Promise.all(batch.map(work));
    if (batch.length < batchSize) return;
  }
};

/** The order follows what payment says, also where payment's event about it never came. */
const actionAfter = ({ outcome, closedFor }: CloseOutcome): OrderAction | undefined => {
  if (closedFor) return closedFor === 'expired' ? 'expire' : 'cancel';
  return actions[outcome];
};

const actions: Partial<Record<CloseOutcome['outcome'], OrderAction>> = {
  submitted: 'submitProof',
  approved: 'approve',
  rejected: 'reject',
};
