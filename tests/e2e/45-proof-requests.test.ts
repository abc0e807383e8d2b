import type { Payment } from '@eshop/contracts/payment';
import { describe, expect, it } from 'vitest';
import { askMysql } from './support/databases.ts';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { paymentOf, place, submitProof, tryDecide, trySubmitProof, untilStatus } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

const submitPayment = async () => {
  const [{ product }, buyer] = [await newGoods(2), await newCustomer()];
  const order = await place(buyer, { productId: product.id, quantity: 2 });
  const payment = await submitProof(buyer, order.id);
  await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
  return { product, buyer, order, payment };
};

describe('requesting another proof', () => {
  it('takes the order back to its payment, with the reason, a new deadline and its stock', async () => {
    const { product, buyer, order, payment } = await submitPayment();
    const requestedPayment = await expectStatus(200, tryDecide(payment.id, 'request-proof'));
    expect(requestedPayment).toMatchObject({ status: 'PENDING', reason: 'too blurry', proofRequests: 1 });
    const pending = await untilStatus(buyer, order.id, 'PENDING_PAYMENT');
    expect(pending.paymentDeadline).toBe(requestedPayment.deadline);
    expect(Date.parse(pending.paymentDeadline)).toBeGreaterThan(Date.parse(order.paymentDeadline));
    expect(pending.timeline.at(-1)).toMatchObject({ status: 'PENDING_PAYMENT', note: 'too blurry' });
    expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 2, available: 0 });
    expect((await paymentOf(buyer, order.id)).reason).toBe('too blurry');

    await submitProof(buyer, order.id);
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    const settledOrder = await untilStatus(buyer, order.id, 'PAID');
    expect(settledOrder.timeline.map(({ status }) => status)).toEqual([
      'PENDING_PAYMENT',
      'PAYMENT_SUBMITTED',
      'PENDING_PAYMENT',
      'PAYMENT_SUBMITTED',
      'PAID',
    ]);
    expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 2, available: 0 });
  });

  it('is possible three times', async () => {
    const { buyer, order, payment } = await submitPayment();
    for (let round = 1; round <= 3; round++) {
      await expectStatus(200, tryDecide(payment.id, 'request-proof'));
      await submitProof(buyer, order.id);
    }
    expect(await tryDecide(payment.id, 'request-proof')).toMatchObject({
      status: 409,
      body: { type: '/problems/proof-request-limit' },
    });
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    await untilStatus(buyer, order.id, 'PAID');
  });

  it('owes a refund when the buyer cancels instead of sending another one', async () => {
    const { buyer, order, payment } = await submitPayment();
    await expectStatus(200, tryDecide(payment.id, 'request-proof'));
    await untilStatus(buyer, order.id, 'PENDING_PAYMENT');
    expect((await paymentOf(buyer, order.id)).status).toBe('PENDING');
    await expectStatus(200, call('order', `POST /v1/orders/${order.id}/cancel`, { token: buyer.token }));
    expect((await paymentOf(buyer, order.id)).status).toBe('TO_BE_CHECKED');
    expect((await trySubmitProof(buyer, order.id)).status).toBe(409);
  });
});

describe('rejecting a proof', () => {
  it('without money received rejects the order, frees its stock and owes nothing', async () => {
    const { product, buyer, order, payment } = await submitPayment();
    const reject = call<Payment>('payment', `POST /v1/payments/${payment.id}/reject`, {
      token: await tokenOf('admin'),
      headers: { 'if-match': `"${payment.version}"` },
      body: { reason: 'a photo of a cat', moneyReceived: false },
    });
    expect(await expectStatus(200, reject)).toMatchObject({ status: 'REJECTED', moneyReceived: false });
    await untilStatus(buyer, order.id, 'REJECTED');
    await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ reserved: 0, available: 2 }));
    expect((await paymentOf(buyer, order.id)).status).toBe('REJECTED');
    expect((await tryDecide(payment.id, 'refund')).status).toBe(409);
  });
});

describe('a decision that is sent again', () => {
  it.each(['approve', 'request-proof', 'reject'] as const)('is a 200 with the current state: %s', async (decision) => {
    const { payment } = await submitPayment();
    const version = payment.version ?? 0;
    const first = await expectStatus(200, tryDecide(payment.id, decision, version));
    const repeatedDecision = await expectStatus(200, tryDecide(payment.id, decision, version));
    expect(repeatedDecision).toMatchObject({ id: first.id, ...(decision !== 'reject' && { version: first.version }) });
  });

  it('is a 200 also for a refund that was recorded', async () => {
    const { buyer, order, payment } = await submitPayment();
    await expectStatus(200, call('order', `POST /v1/orders/${order.id}/cancel`, { token: buyer.token }));
    await expectStatus(200, tryDecide(payment.id, 'check-money'));
    const version = (await paymentOf(buyer, order.id)).version ?? 0;
    for (const _ of ['first', 'again'])
      expect(await expectStatus(200, tryDecide(payment.id, 'refund', version))).toMatchObject({ status: 'REFUNDED' });
  });
});

describe('a proof that nobody reviews', () => {
  it('is counted as escalated, and stays where it is until its deadline', async () => {
    const { buyer, order, payment } = await submitPayment();
    const countEscalated = async () => {
      const answer = call<{ escalated: number }>('payment', 'GET /v1/payments/counts', {
        token: await tokenOf('admin'),
      });
      return (await expectStatus(200, answer)).escalated;
    };
    const escalatedBefore = await countEscalated();
    const threeDaysAgo = 'now(3) - interval 3 day';
    await askMysql(
      'payment',
      'MYSQL_PAYMENT_URL',
      `update payments set submitted_at = ${threeDaysAgo} where id = '${payment.id}'`,
    );
    expect(await countEscalated()).toBe(escalatedBefore + 1);
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    await untilStatus(buyer, order.id, 'PAID');
    expect(await countEscalated()).toBe(escalatedBefore);
  });
});
