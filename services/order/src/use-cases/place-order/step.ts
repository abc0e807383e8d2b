import { setTimeout as pause } from 'node:timers/promises';
import type { Money } from '@eshop/contracts/money';
import { ProblemError } from '@eshop/contracts/problem-type';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { ShippingDestinations } from '@eshop/contracts/shipping-destinations';
import type { FailureBudget } from '@eshop/service-kit/limits/failure-budget';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { Log } from '@eshop/service-kit/telemetry/log';
import type { Counter } from 'prom-client';
import type { FrozenLine } from '../../domain/frozen-line.ts';
import type { HoldLimits } from '../../domain/hold-limits.ts';
import type { StoredOrder } from '../../domain/order.ts';
import type { Gateways } from '../../gateways/gateways.ts';
import type { OrderStore } from '../../store/orders.ts';
import type { OrderWriteDb } from '../../store/tables.ts';
import type { UnfinishedOrders } from '../../store/unfinished-orders.ts';

/** What placing an order needs. */
export interface PlacingDeps extends Gateways {
  orders: Pick<OrderStore, 'byKey' | 'ofCart' | 'recentOfCart'>;
  unfinished: Pick<UnfinishedOrders, 'claimForRetry' | 'fence' | 'forget'>;
  transact: Transact<OrderWriteDb>;
  /** Records that a customer was refused an order that a person could approve. */
  recordRefusal: (userId: string) => Promise<void>;
  paymentMinutes: number;
  holdLimits: HoldLimits;
  destinations: ShippingDestinations;
  /** Counts refused orders by reason. */
  refusalCounter: Pick<Counter<'reason'>, 'inc'>;
  /** Bounds a customer's orders that are refused after they began: each may have reserved stock for a moment. */
  failedOrders: FailureBudget;
  log: Pick<Log, 'warn'>;
}

/** An order on its way from PLACING to PENDING_PAYMENT. */
export interface Placing {
  order: StoredOrder;
  lines: FrozenLine[];
  /** Whether the customer never paid an order and has no approval. */
  isFirstOrder: boolean;
  shipping: ShippingQuote;
  expectedTotal?: Money | undefined;
}

/** One step of placing an order, with its compensation; both may be repeated. */
export interface Step {
  name: string;
  run(placing: Placing, deps: PlacingDeps): Promise<Placing>;
  /** Undoes the step's effect on another service. It also has to keep a request that is still on its way from having one. */
  compensate?(orderId: string, deps: PlacingDeps): Promise<unknown>;
}

/** Declares a step. */
export const step = (declared: Step): Step => declared;

/** How often a failed rollback is retried while the process lives; after that the job `finish-placing` does it. */
const defaultRetry = { maxAttempts: 12, everyMs: 1500 };

/**
 * Runs the steps in turn. When one fails, the order is rolled back and the step's error is thrown. A rollback that fails
 * is retried after the response; when the process dies, the job `finish-placing` finishes it.
 */
export const runSteps = async (
  steps: readonly Step[],
  start: Placing,
  deps: PlacingDeps,
  retry = defaultRetry,
): Promise<StoredOrder> => {
  let placing = start;
  try {
    for (const current of steps) placing = await current.run(placing, deps);
    return placing.order;
  } catch (error) {
    const { id, userId } = start.order;
    if (isRefusal(error)) deps.failedOrders.spend(userId);
    if (!(await tryRollBack(steps, id, deps))) void retryRollBack(steps, id, deps, retry);
    throw error;
  }
};

/**
 * Rolls an unplaced order back in three steps that may each be repeated: fence it, so that no completion can commit
 * any more; compensate, last step first; delete it. The fence is committed before another service is called, because a
 * call that timed out may have taken effect. An order that turns out to be placed keeps its effects.
 */
export const rollBack = async (steps: readonly Step[], orderId: string, deps: PlacingDeps): Promise<void> => {
  if ((await deps.unfinished.fence(orderId)) === 'placed') return;
  for (const current of steps.toReversed()) await current.compensate?.(orderId, deps);
  await deps.unfinished.forget(orderId);
};

/** Whether the request is to blame, and not an outage. */
const isRefusal = (error: unknown) => error instanceof ProblemError && error.problem.status < 500;

/** Returns false when it failed. */
const tryRollBack = async (steps: readonly Step[], orderId: string, deps: PlacingDeps): Promise<boolean> => {
  try {
    await rollBack(steps, orderId, deps);
    return true;
  } catch (error) {
    deps.log.warn({ err: error, orderId }, 'order could not be rolled back');
    return false;
  }
};

const retryRollBack = async (
  steps: readonly Step[],
  orderId: string,
  deps: PlacingDeps,
  { maxAttempts, everyMs }: typeof defaultRetry,
) => {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    await pause(everyMs, undefined, { ref: false });
    if (await tryRollBack(steps, orderId, deps)) return;
  }
};
