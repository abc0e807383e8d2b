import { expect } from 'vitest';
import { newGoods } from '../../e2e/support/goods.ts';
import { place, submitProof, tryDecide, untilStatus } from '../../e2e/support/orders.ts';
import { newCustomer } from '../../e2e/support/people.ts';

/** An order whose proof waits for a decision. */
export const submittedOrder = async () => {
  const { product } = await newGoods(2);
  const buyer = await newCustomer();
  const order = await place(buyer, { productId: product.id });
  const { id: paymentId } = await submitProof(buyer, order.id);
  return { buyer, order, paymentId };
};

/** An order that is paid. */
export const paidOrder = async () => {
  const { buyer, order, paymentId } = await submittedOrder();
  expect((await tryDecide(paymentId, 'approve')).status).toBe(200);
  await untilStatus(buyer, order.id, 'PAID');
  return { buyer, order };
};
