import { setTimeout as pause } from 'node:timers/promises';
import { money } from '@eshop/contracts/money';
import type { PlaceOrder } from '@eshop/contracts/order';
import { unavailable } from '@eshop/service-kit/http/problem';
import { bodyHash, keyReused } from '@eshop/service-kit/idempotency/once';
import { aboutOrder } from '@eshop/service-kit/trace';
import type { StoredOrder } from '../domain/order.ts';
import { freeze, itemsOf } from './freeze.ts';
import { runSteps, type StepDeps } from './step.ts';
import { steps } from './steps.ts';

/** An order, and whether an earlier request with the same key had placed it. */
export interface PlacedOrder extends StoredOrder {
  isReplayed: boolean;
}

const waits = { each: 50, times: 100 };
/** A placing that takes longer is taken for dead by whoever repeats it: its steps have deadlines of some seconds. */
const abandonedSeconds = 8;

/**
 * Places an order once, however often and however parallel its key comes. A repetition waits up to five seconds for the
 * first to end; when that came to nothing, or seems to have died, the repetition places the order itself. Throws a 422
 * problem when the key came with another body, 409 when stock is short, a product is gone, or the total is not the one
 * expected.
 */
export const createPlace =
  (deps: StepDeps) =>
  async (userId: string, body: PlaceOrder, key: string, client?: AbortSignal): Promise<PlacedOrder> => {
    const hash = bodyHash(body);
    for (let wait = 0; wait < waits.times; wait++) {
      // Its repetition may have been refused meanwhile, and told so to the client.
      if (client?.aborted) throw unavailable('The client has hung up.');
      const earlier = await deps.orders.byKey(userId, key);
      if (earlier && earlier.bodyHash !== hash) throw keyReused();
      aboutOrder(earlier?.order?.id);
      if (earlier?.order && earlier.order.status !== 'PLACING') return { ...earlier.order, isReplayed: true };
      if (earlier?.order && earlier.ageSeconds > abandonedSeconds)
        await deps.orders.undoStale(abandonedSeconds, deps.warehouse.release, earlier.order.id);
      const placed = earlier ? undefined : await begin(deps, userId, body, key, hash);
      if (placed) return { ...placed, isReplayed: false };
      await pause(waits.each);
    }
    throw unavailable('This order is still being placed.');
  };

const begin = async (deps: StepDeps, userId: string, body: PlaceOrder, idempotencyKey: string, hash: string) => {
  const { cartId, items } = await itemsOf(userId, body, deps);
  const lines = await freeze(items, deps);
  const order = await deps.orders.begin({
    userId,
    idempotencyKey,
    bodyHash: hash,
    cartId,
    address: body.address,
    lines,
  });
  if (!order) return undefined;
  aboutOrder(order.id);
  const start = { order, lines, shipping: { total: money(0), parcels: [] }, expectedTotal: body.expectedTotal };
  return runSteps(steps, start, deps);
};
