import { randomUUID } from 'node:crypto';
import type { Payment } from '@eshop/contracts/payment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './support/eventually.ts';
import { newGoods, stockOf } from './support/goods.ts';
import { call, expectStatus } from './support/http.ts';
import { runJob } from './support/jobs.ts';
import { changeStatus, orderOf, paymentOf, place, submitProof, tryDecide, untilStatus } from './support/orders.ts';
import { giveRoles, login, newCustomer, type Person, testPassword, tokenOf } from './support/people.ts';
import { control } from './support/platform.ts';

const submitPayment = async (buyer?: Person) => {
  const { product } = await newGoods(2);
  const customer = buyer ?? (await newCustomer());
  const order = await place(customer, { productId: product.id });
  return { buyer: customer, product, order, payment: await submitProof(customer, order.id) };
};
const refusal = (name: string) => ({ status: 403, body: { type: `/problems/${name}` } });

describe('money that nobody has seen', () => {
  it('is no refund that is due, whatever its customer does', async () => {
    const { buyer, order, payment } = await submitPayment();
    await expectStatus(200, call('order', `POST /v1/orders/${order.id}/cancel`, { token: buyer.token }));
    const closedPayment = await paymentOf(buyer, order.id);
    expect(closedPayment).toMatchObject({ status: 'TO_BE_CHECKED' });
    expect(closedPayment.refundDue).toBeUndefined();
    const response = await call<Payment>('payment', `POST /v1/payments/${payment.id}/check-money`, {
      token: await tokenOf('admin'),
      headers: { 'if-match': `"${closedPayment.version}"` },
      body: { moneyReceived: false, reason: 'not on any statement' },
    });
    expect(response).toMatchObject({ status: 200, body: { status: 'CLOSED', moneyReceived: false } });
    expect((await tryDecide(payment.id, 'refund')).status).toBe(409);
  });
});

describe('an admin', () => {
  it('decides nothing about their own order', async () => {
    const customer = await newCustomer();
    await giveRoles(customer, { roles: ['admin'] });
    const own = { ...customer, token: (await login(customer.username, testPassword)).accessToken };
    await eventually(() => expectStatus(200, call('payment', 'GET /v1/payments', { token: own.token })));
    const { order, payment } = await submitPayment(own);
    const decide = (deed: string, body?: unknown) =>
      call<Payment>('payment', `POST /v1/payments/${payment.id}/${deed}`, {
        token: own.token,
        headers: { 'if-match': '"2"' },
        ...(body !== undefined && { body }),
      });
    for (const [deed, body] of [
      ['approve', undefined],
      ['request-proof', { reason: 'x' }],
      ['reject', { reason: 'x', moneyReceived: true }],
      ['check-money', { moneyReceived: true }],
      ['refund', { reference: randomUUID() }],
    ] as const)
      expect(await decide(deed, body), deed).toMatchObject(refusal('own-order'));
    await expectStatus(200, tryDecide(payment.id, 'approve'));
    await untilStatus(own, order.id, 'PAID');
    for (const status of ['SHIPPED', 'FAILED'])
      expect(await changeStatus(order.id, { status }, { token: own.token })).toMatchObject(refusal('own-order'));
    for (const status of ['SHIPPED', 'DELIVERED']) await expectStatus(200, changeStatus(order.id, { status }));
    const { version, lines } = await orderOf(own, order.id);
    const productId = lines[0]?.productId ?? '';
    const response = await call('order', `POST /v1/orders/${order.id}/returns`, {
      token: own.token,
      headers: { 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
      body: {
        lines: [{ productId, quantity: 1, restock: true }],
        reason: 'x',
        refund: { amount: 1, currency: 'USD' },
      },
    });
    expect(response).toMatchObject(refusal('own-order'));
  });

  it('does not record the refund that they made due, and no refund with a reference that was used', async () => {
    const due = async () => {
      const { buyer, order, payment } = await submitPayment();
      await expectStatus(200, tryDecide(payment.id, 'approve'));
      await untilStatus(buyer, order.id, 'PAID');
      await expectStatus(200, changeStatus(order.id, { status: 'FAILED', note: 'lost' }));
      await eventually(async () => expect((await paymentOf(buyer, order.id)).status).toBe('REFUND_DUE'));
      return paymentOf(buyer, order.id);
    };
    const refund = async (who: 'admin' | 'admin2', { id, version }: Payment, reference: string) =>
      call<Payment>('payment', `POST /v1/payments/${id}/refund`, {
        token: await tokenOf(who),
        headers: { 'if-match': `"${version}"` },
        body: { reference },
      });
    const [first, second] = [await due(), await due()];
    const reference = `Wire ${first.id}`;
    expect(await refund('admin', first, reference)).toMatchObject(refusal('second-person-required'));
    await expectStatus(200, refund('admin2', first, reference));
    expect(await refund('admin2', second, reference.toUpperCase())).toMatchObject({
      status: 409,
      body: { type: '/problems/refund-reference-used', errors: [{ pointer: '/reference' }] },
    });
    await expectStatus(200, refund('admin2', second, `Wire ${second.id}`));
  });
});

describe('a proof that nobody reviews', () => {
  beforeAll(() =>
    control.restart('payment', { env: { PAYMENT_REVIEW_HOURS: '0.001', PAYMENT_REVIEW_DEADLINE_HOURS: '0.003' } }),
  );
  afterAll(() =>
    control.restart('payment', { env: { PAYMENT_REVIEW_HOURS: '48', PAYMENT_REVIEW_DEADLINE_HOURS: '72' } }),
  );

  it('holds its stock until the deadline; then the order expires, and its money is to be checked', async () => {
    const { buyer, product, order, payment } = await submitPayment();
    await untilStatus(buyer, order.id, 'PAYMENT_SUBMITTED');
    expect(await stockOf(product.id)).toMatchObject({ available: 1 });
    await eventually(async () => {
      await runJob('order', 'expire-unpaid');
      await untilStatus(buyer, order.id, 'EXPIRED', 1000);
    }, 60_000);
    await eventually(async () => expect(await stockOf(product.id)).toEqual({ onHand: 2, reserved: 0, available: 2 }));
    expect((await paymentOf(buyer, order.id)).status).toBe('TO_BE_CHECKED');
    expect((await tryDecide(payment.id, 'approve')).status).toBe(409);
    expect((await tryDecide(payment.id, 'check-money')).body).toMatchObject({ status: 'REFUND_DUE' });
    await expectStatus(200, tryDecide(payment.id, 'refund'));
  });
});
