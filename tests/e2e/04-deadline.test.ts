import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { runJob } from './support/jobs.ts';
import { orderOf, paymentOf, place, submitProof, tryDecide, trySubmitProof, untilStatus } from './support/orders.ts';
import { newCustomer } from './support/people.ts';
import { control } from './support/platform.ts';

const seconds = 3;

beforeAll(() => control.restart('order', { env: { PAYMENT_MINUTES: String(seconds / 60) } }));
afterAll(() => control.restart('order', { env: { PAYMENT_MINUTES: '10' } }));

describe('the deadline', () => {
  it('passes without a proof: the order expires by its cron binding and gives its stock back', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id, quantity: 2 });
    await untilStatus(buyer, order.id, 'EXPIRED', 40_000);
    await eventually(async () => expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 0, available: 2 }));
    expect((await paymentOf(buyer, order.id)).status).toBe('CLOSED');
    expect((await trySubmitProof(buyer, order.id)).status).toBe(409);
  });

  it('is judged by payment: a proof that comes after it is refused before any sweep', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    await pause(seconds * 1000 + 100);
    const answer = await trySubmitProof(buyer, order.id);
    expect(answer.status).toBe(409);
    await runJob('order', 'expire-unpaid');
    await untilStatus(buyer, order.id, 'EXPIRED', 40_000);
  });

  it('does not matter to a proof that came before it', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    await pause(seconds * 1000 + 100);
    await runJob('order', 'expire-unpaid');
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    expect((await tryDecide(payment.id, 'approve')).status).toBe(200);
    await untilStatus(buyer, order.id, 'PAID');
  });

  it('and a proof at the same moment have one winner', async () => {
    const { product } = await newGoods(5);
    const buyer = await newCustomer();
    for (let round = 0; round < 3; round++) {
      const order = await place(buyer, { productId: product.id });
      await pause(seconds * 1000 - 60 + round * 40);
      const [proof] = await Promise.all([trySubmitProof(buyer, order.id), runJob('order', 'expire-unpaid')]);
      await pause(100);
      await runJob('order', 'expire-unpaid');
      await untilStatus(buyer, order.id, proof.status === 201 ? 'PAYMENT_SUBMITTED' : 'EXPIRED', 40_000);
      expect((await orderOf(buyer, order.id)).timeline).toHaveLength(2);
    }
  });
});
