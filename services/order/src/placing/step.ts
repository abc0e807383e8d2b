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

/**
 * Runs the steps in turn. When one fails, it and those before it are taken back, last first, and its error is thrown.
 * When taking back fails too, the order stays PLACING and the sweep finishes that.
 */
export const runSteps = async (steps: readonly Step[], start: Placing, deps: StepDeps): Promise<StoredOrder> => {
  const begun: Step[] = [];
  let placing = start;
  try {
    for (const current of steps) {
      begun.unshift(current);
      placing = await current.run(placing, deps);
    }
    return placing.order;
  } catch (error) {
    await takeBack(begun, placing, deps);
    throw error;
  }
};

const takeBack = async (begun: readonly Step[], placing: Placing, deps: StepDeps) => {
  try {
    for (const current of begun) await current.undo?.(placing, deps);
  } catch (error) {
    deps.log.warn({ err: error, orderId: placing.order.id }, 'left to the sweep');
  }
};
