import { totalChanged } from '@eshop/contracts/problems/orders';
import { totalOf } from '../domain/order.ts';
import { step } from './step.ts';

/** Refuses the order when the buyer expected another total, and tells the one that holds now. */
export const checkTotal = step({
  name: 'check-total',
  run: async (placing) => {
    const total = totalOf(placing);
    const { expectedTotal } = placing;
    if (expectedTotal && (expectedTotal.amount !== total.amount || expectedTotal.currency !== total.currency)) {
      throw totalChanged('The order would cost another total now.', { total });
    }
    return placing;
  },
});
