import { totalChanged } from '@eshop/contracts/problems/orders';
import { totalOf } from '../../domain/order.ts';
import { step } from './step.ts';

/** Throws a 409 problem with the current total when the buyer expected another one. */
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
