import { checkTotal } from './check-total.ts';
import { complete } from './complete.ts';
import { quoteShipping } from './quote-shipping.ts';
import { reserveStock } from './reserve-stock.ts';
import { step } from './step.ts';

/** Forgets the order when nothing comes of it: the last to be undone, so that the sweep finds what was not taken back. */
const forgetOrder = step({
  name: 'forget-order',
  run: async (placing) => placing,
  undo: ({ order }, { orders }) => orders.forget(order.id),
});

/** How an order is placed, once it is written down as PLACING. */
export const steps = [forgetOrder, reserveStock, quoteShipping, checkTotal, complete];
