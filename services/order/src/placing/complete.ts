import { unavailable } from '@eshop/service-kit/http/problem';
import { PlacedAfterAll, step } from './step.ts';

/** Makes the order wait for its payment and tells the world, in one transaction. */
export const complete = step({
  name: 'complete',
  run: async (placing, { orders, paymentMinutes }) => {
    const order = await orders.complete(placing.order.id, placing.lines, placing.shipping, paymentMinutes);
    if (!order) throw unavailable('Placing the order took too long; it was undone. Try again.');
    return { ...placing, order };
  },
  // The commit may stand although its answer was lost. Then the order is placed, and must keep its stock.
  undo: async ({ order }, { orders }) => {
    if (await orders.isPlaced(order.id)) throw new PlacedAfterAll('the order was placed after all');
  },
});
