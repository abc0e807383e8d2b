import { setTimeout as pause } from 'node:timers/promises';
import type { Money } from '@eshop/contracts/money';
import type { ShippingQuote } from '@eshop/contracts/shipping';
import type { Log } from '@eshop/service-kit/log';
import type { FrozenLine, StoredOrder } from '../domain/order.ts';
import type { Gateways } from '../gateways/gateways.ts';
import type { createOrderStore } from '../store/orders.ts';

export interface StepDeps extends Gateways {
  orders: ReturnType<typeof createOrderStore>;
  paymentMinutes: number;
  log: Log;
}

/** An order on its way from PLACING to PENDING_PAYMENT. */
export interface Placing {
  order: StoredOrder;
  lines: FrozenLine[];
  shipping: ShippingQuote;
  expectedTotal?: Money | undefined;
}

/** One step of placing an order, with what takes it back; both may be repeated. */
export interface Step {
  name: string;
  run(placing: Placing, deps: StepDeps): Promise<Placing>;
  undo?(placing: Placing, deps: StepDeps): Promise<unknown>;
}

export const step = (declared: Step): Step => declared;

/** What was being placed is placed after all, and there is nothing to take back. */
export class PlacedAfterAll extends Error {}

/** How often what could not be taken back is tried again while the process lives, and how long after each other. */
const patience = { times: 12, everyMs: 1500 };

/**
 * Runs the steps in turn. When one fails, it and those before it are taken back, last first, and its error is thrown.
 * When taking back fails too, that is tried again behind the answer; should the process die, the sweep finishes it.
 */
export const runSteps = async (
  steps: readonly Step[],
  start: Placing,
  deps: StepDeps,
  again = patience,
): Promise<StoredOrder> => {
  const begun: Step[] = [];
  let placing = start;
  try {
    for (const current of steps) {
      begun.unshift(current);
      placing = await current.run(placing, deps);
    }
    return placing.order;
  } catch (error) {
    if (!(await takeBack(begun, placing, deps))) void takeBackLater(begun, placing, deps, again);
    throw error;
  }
};

/** False when it failed. */
const takeBack = async (begun: readonly Step[], placing: Placing, deps: StepDeps): Promise<boolean> => {
  try {
    for (const current of begun) await current.undo?.(placing, deps);
    return true;
  } catch (error) {
    deps.log.warn({ err: error, orderId: placing.order.id }, 'could not be taken back');
    return error instanceof PlacedAfterAll;
  }
};

const takeBackLater = async (begun: readonly Step[], placing: Placing, deps: StepDeps, again: typeof patience) => {
  for (let time = 0; time < again.times; time++) {
    await pause(again.everyMs, undefined, { ref: false });
    if (await takeBack(begun, placing, deps)) return;
  }
};
