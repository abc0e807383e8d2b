import { setTimeout as pause } from 'node:timers/promises';
import { money } from '@eshop/contracts/money';
import type { PlaceOrder as PlaceOrderBody } from '@eshop/contracts/order';
import { idempotencyKeyReused, unavailable } from '@eshop/contracts/problems/general';
import { cartOrdered } from '@eshop/contracts/problems/orders';
import { bodyHash } from '@eshop/service-kit/idempotency/once';
import { aboutOrder } from '@eshop/service-kit/telemetry/trace';
import type { CartVersion, NewOrder } from '../../domain/new-order.ts';
import type { StoredOrder } from '../../domain/order.ts';
import { isPlaced } from '../../domain/order-status.ts';
import { beginOrder } from './begin-order.ts';
import { freezeItems, requestedItems } from './freeze-items.ts';
import { holdProblem } from './hold-problems.ts';
import { zipToReach } from './quote-shipping.ts';
import { type PlacingDeps, rollBack, runSteps } from './step.ts';
import { placingSteps } from './steps.ts';

const pollMs = 50;
/** How long a request waits for another one that places the same order. */
const maxWaitMs = 5000;
/** An order that has been placing for longer is treated as dead: its steps have deadlines of some seconds. */
const abandonedSeconds = 8;

/** The client that sends a request: `signal` aborts when it hangs up. */
interface Client {
  signal?: AbortSignal;
  network?: string | undefined;
}

/** An order, and whether an earlier request with the same key had placed it. */
interface PlacedOrder extends StoredOrder {
  isReplayed: boolean;
}

/**
 * Places an order once, however often and however concurrently its key comes. A repeated request waits up to five
 * seconds for the first; when that failed, or seems to have died, the repetition places the order itself. Throws a 422
 * problem when the key came with another body, or the country is not delivered to; 409 when stock is short, a product is
 * gone, the total is not the expected one, the same version of the cart was ordered under another key (`orderId` names that
 * order), or unpaid orders would hold more than the limits allow; 429 while the customer has to wait after orders that ended
 * unpaid, or after too many that were refused.
 */
export type PlaceOrder = (userId: string, body: PlaceOrderBody, key: string, client?: Client) => Promise<PlacedOrder>;

/** Creates the placing of orders. */
export const createPlaceOrder =
  (deps: PlacingDeps): PlaceOrder =>
  async (userId, body, key, { signal, network } = {}) => {
    const hash = bodyHash(body);
    const deadline = performance.now() + maxWaitMs;
    while (performance.now() < deadline) {
      // A repetition of this request may have been refused meanwhile, and the client told so.
      if (signal?.aborted) throw unavailable('The client has hung up.');
      const earlier = await deps.orders.byKey(userId, key);
      if (earlier) {
        if (earlier.bodyHash !== hash) throw idempotencyKeyReused();
        aboutOrder(earlier.order.id);
        if (isPlaced(earlier.order.status)) return { ...earlier.order, isReplayed: true };
        await rollBackAbandoned(deps, earlier.order.id);
      } else {
        const order = await attemptToPlace(deps, userId, body, { key, hash, deadline, network });
        if (order) return { ...order, isReplayed: false };
      }
      await pause(pollMs);
    }
    throw unavailable('This order is still being placed.');
  };

const rollBackAbandoned = async (deps: PlacingDeps, orderId: string) => {
  if (await deps.unfinished.claimForRetry(orderId, abandonedSeconds)) await rollBack(placingSteps, orderId, deps);
};

/** Undefined when another request holds the key, or placed the same version of the cart in vain. */
const attemptToPlace = async (
  deps: PlacingDeps,
  userId: string,
  body: PlaceOrderBody,
  { key, hash, deadline, network }: { key: string; hash: string; deadline: number; network: string | undefined },
): Promise<StoredOrder | undefined> => {
  deps.failedOrders.check(userId);
  zipToReach(body.address, deps.destinations);
  const { cart, items } = await requestedItems(userId, body, deps);
  const lines = await freezeItems(items, deps);
  const { address, expectedTotal } = body;
  const newOrder = { userId, idempotencyKey: key, bodyHash: hash, cart, address, lines, network };
  const attempt = await beginInTurn(deps, newOrder, deadline);
  if (attempt.outcome === 'begun-before') return cart && refuseOrdered(deps, cart, key, deadline);
  if (attempt.outcome === 'refused') {
    deps.refusalCounter.inc({ reason: attempt.refusal.reason });
    if (attempt.refusal.reason === 'approval') await deps.recordRefusal(userId);
    throw holdProblem(attempt.refusal);
  }
  const { order, isFirstOrder } = attempt;
  aboutOrder(order.id);
  const start = { order, lines, isFirstOrder, shipping: { total: money(0), parcels: [] }, expectedTotal };
  return runSteps(placingSteps, start, deps);
};

/** Begins the order once no other one of the same customer or address is being judged. Throws a 503 problem after the deadline. */
const beginInTurn = async ({ transact, holdLimits }: PlacingDeps, newOrder: NewOrder, deadline: number) => {
  while (performance.now() < deadline) {
    const attempt = await beginOrder(transact, newOrder, holdLimits);
    if (attempt.outcome !== 'busy') return attempt;
    await pause(Math.random() * pollMs);
  }
  throw unavailable('Too many orders of this customer or address are placed at once.');
};

/**
 * Waits for the order that another key began with this version of the cart. Throws a 409 problem when that is placed;
 * resolves when it came to nothing, and the cart may be ordered again.
 */
const refuseOrdered = async (deps: PlacingDeps, cart: CartVersion, key: string, deadline: number) => {
  while (performance.now() < deadline) {
    const earlier = await deps.orders.ofCart(cart);
    if (!earlier || earlier.idempotencyKey === key) return undefined;
    const { id, status } = earlier.order;
    if (isPlaced(status)) throw cartOrdered('This version of the cart was ordered already.', { orderId: id });
    await rollBackAbandoned(deps, id);
    await pause(pollMs);
  }
  return undefined;
};
