import { describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { changeStatus, paidOrder, paymentOf, place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { newCustomer, tokenOf } from './support/people.ts';

const cancel = (token: string, id: string) => call('order', `POST /v1/orders/${id}/cancel`, { token });

describe('a payment', () => {
  it('that is rejected rejects the order, frees its stock, and is owed back', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    await expectStatus(200, tryDecide(payment.id, 'reject'));
    await untilStatus(buyer, order.id, 'REJECTED');
    await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ reserved: 0, available: 2 }));
    await eventually(async () =>
      expect(await paymentOf(buyer, order.id)).toMatchObject({ status: 'REFUND_DUE', reason: 'unreadable' }),
    );
  });

  it('is decided by one admin only', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    const answers = await Promise.all([tryDecide(payment.id, 'approve', 2), tryDecide(payment.id, 'reject', 2)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    await untilStatus(buyer, order.id, answers[0]?.status === 200 ? 'PAID' : 'REJECTED');
  });

  it('of another type than a proof is refused, by its content', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const form = new FormData();
    form.append('file', new Blob(['<script>alert(1)</script>'], { type: 'image/png' }), 'proof.png');
    const answer = await call('payment', `POST /v1/payments/by-order/${order.id}/proof`, {
      token: buyer.token,
      body: form,
    });
    expect(answer.status).toBe(415);
    expect((await paymentOf(buyer, order.id)).status).toBe('PENDING');
  });

  it('shows its proof as an attachment, by an address that is signed for a minute', async () => {
    const { product } = await newGoods(1);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    const answer = await call('payment', `GET /v1/payments/${payment.id}/proof`, { token: buyer.token });
    expect(answer.status).toBe(302);
    const location = new URL(answer.headers.get('location') ?? '');
    expect(location.searchParams.get('X-Amz-Expires')).toBe('60');
    expect(location.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(location.searchParams.get('response-content-disposition')).toContain('attachment');
  });
});

describe('cancelling an order', () => {
  it('frees its stock', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    expect((await cancel(buyer.token, order.id)).body).toMatchObject({ status: 'CANCELLED' });
    await eventually(async () => expect(await stockOf(product.id)).toMatchObject({ reserved: 0 }));
    expect((await paymentOf(buyer, order.id)).status).toBe('CLOSED');
    expect((await cancel(buyer.token, order.id)).status).toBe(409);
  });

  it('whose proof was sent owes the money back once an admin says that it arrived', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    expect((await cancel(buyer.token, order.id)).status).toBe(200);
    expect((await paymentOf(buyer, order.id)).status).toBe('TO_BE_CHECKED');
    for (const decision of ['approve', 'refund'] as const)
      expect((await tryDecide(payment.id, decision)).status).toBe(409);
    expect((await tryDecide(payment.id, 'check-money')).body).toMatchObject({ status: 'REFUND_DUE' });
    expect((await tryDecide(payment.id, 'refund')).body).toMatchObject({ status: 'REFUNDED' });
  });

  it('comes too late once it is approved', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const order = await place(buyer, { productId: product.id });
    const payment = await submitProof(buyer, order.id);
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    expect((await cancel(buyer.token, order.id)).status).toBe(409);
    await untilStatus(buyer, order.id, 'PAID');
  });

  it('and approving it at once has one winner', async () => {
    const { product } = await newGoods(10);
    const buyer = await newCustomer();
    for (let round = 0; round < 5; round++) {
      const order = await place(buyer, { productId: product.id });
      const payment = await submitProof(buyer, order.id);
      const [cancelResult, approveResult] = await Promise.all([
        cancel(buyer.token, order.id),
        tryDecide(payment.id, 'approve', payment.version),
      ]);
      expect([
        [200, 412],
        [409, 200],
      ]).toContainEqual([cancelResult.status, approveResult.status]);
      await untilStatus(buyer, order.id, cancelResult.status === 200 ? 'CANCELLED' : 'PAID');
    }
  });
});

describe('a paid order that fails', () => {
  it('takes its sale back, frees its stock and owes the money', async () => {
    const { product } = await newGoods(2);
    const buyer = await newCustomer();
    const admin = await tokenOf('admin');
    const order = await paidOrder(buyer, product.id);
    await expectStatus(200, changeStatus(order.id, { status: 'FAILED', note: 'lost' }));
    await eventually(async () => {
      const totals = await expectStatus(
        200,
        call('sales-report', `GET /v1/sales/summary?productId=${product.id}`, { token: admin }),
      );
      expect(totals).toMatchObject({ orders: 0, quantity: 0, margin: { amount: 0 } });
      expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 0, available: 2 });
      expect((await paymentOf(buyer, order.id)).status).toBe('REFUND_DUE');
    });
  });
});
