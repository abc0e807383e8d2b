import { unavailable } from '@eshop/contracts/problems/general';
import { step } from './step.ts';

/** Commits the order as PENDING_PAYMENT together with its order-created event. */
export const complete = step({
  name: 'complete',
  run: async (placing, { orders, paymentMinutes }) => {
    const order = await orders.complete(placing.order.id, placing.lines, placing.shipping, paymentMinutes);
    if (!order) throw unavailable('Placing the order took too long, so it was rolled back. Try again.');
    return { ...placing, order };
  },
});
