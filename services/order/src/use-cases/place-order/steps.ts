import { checkTotal } from './check-total.ts';
import { complete } from './complete-order.ts';
import { quoteShipping } from './quote-shipping.ts';
import { reserveStock } from './reserve-stock.ts';

/** How an order is placed, once its PLACING row is committed. */
export const placingSteps = [reserveStock, quoteShipping, checkTotal, complete];
