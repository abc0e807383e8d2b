import { unavailable } from '@eshop/contracts/problems/general';
import type { Transact } from '@eshop/service-kit/outbox/transact';
import type { StoredOrder } from '../../domain/order.ts';
import { orderCreated } from '../../domain/order-events.ts';
import { type Completion, completeOrder } from '../../store/order-updates.ts';
import type { OrderWriteDb } from '../../store/tables.ts';
import { step } from './step.ts';

/** Commits the order as PENDING_PAYMENT together with its order-created event. */
export const complete = step({
  name: 'complete',
  run: async ({ order: { id }, lines, shipping, ...placing }, { transact, paymentMinutes }) => {
    const order = await commitPlacing(transact, id, { lines, shipping, paymentMinutes });
    if (!order) throw unavailable('Placing the order took too long, so it was rolled back. Try again.');
    return { ...placing, lines, shipping, order };
  },
});

/** Commits a PLACING order as placed, with its order-created event; undefined when it was fenced meanwhile. Two queries. */
export const commitPlacing = (
  transact: Transact<OrderWriteDb>,
  id: string,
  completion: Completion,
): Promise<StoredOrder | undefined> =>
  transact(async (trx, emit) => {
    const order = await completeOrder(trx, id, completion);
    if (order) emit(orderCreated(order));
    return order;
  });
