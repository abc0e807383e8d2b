import { randomUUID } from 'node:crypto';
import type { Order } from '@eshop/contracts/order';
import type { Payment } from '@eshop/contracts/payment';
import { address, smallestPicture as png } from '../../../tools/dev/demo/buying.ts';
import { eventually } from './eventually.ts';
import { type Answer, call, expectStatus } from './http.ts';
import { note } from './ledger.ts';
import { type Person, tokenOf } from './people.ts';

export { address, png };

interface Wanted {
  productId: string;
  quantity?: number;
  key?: string;
}

/** Tries to place an order of one line, and notes what came of it. */
export const tryPlace = async (
  buyer: Person,
  { productId, quantity = 1, key = randomUUID() }: Wanted,
): Promise<Answer<Order>> => {
  const answer = await call<Order>('order', 'POST /v1/orders', {
    token: buyer.token,
    headers: { 'idempotency-key': key },
    body: { address, items: [{ productId, quantity }] },
  });
  if (answer.status === 201) note({ told: 'order', orderId: answer.body.id, status: answer.body.status });
  if (answer.status === 409) note({ told: 'refused', userId: buyer.id, key });
  return answer;
};

export const place = (buyer: Person, wanted: Wanted): Promise<Order> => expectStatus(201, tryPlace(buyer, wanted));

export const orderOf = async (buyer: Person, id: string): Promise<Order> => {
  const order = await expectStatus(200, call<Order>('order', `GET /v1/orders/${id}`, { token: buyer.token }));
  note({ told: 'order', orderId: id, status: order.status });
  return order;
};

export const paymentOf = (buyer: Person, orderId: string): Promise<Payment> =>
  expectStatus(200, call<Payment>('payment', `GET /v1/payments/by-order/${orderId}`, { token: buyer.token }));

export const trySubmitProof = (
  buyer: Person,
  orderId: string,
  file: Uint8Array<ArrayBuffer> = png,
): Promise<Answer<Payment>> => {
  const form = new FormData();
  form.append('file', new Blob([file]), 'proof.png');
  return call<Payment>('payment', `POST /v1/payments/by-order/${orderId}/proof`, { token: buyer.token, body: form });
};

export const submitProof = (buyer: Person, orderId: string): Promise<Payment> =>
  expectStatus(201, trySubmitProof(buyer, orderId));

/** What an admin sends with a decision. */
const decisionBodies = {
  approve: undefined,
  reject: { reason: 'unreadable', moneyReceived: true },
  'request-proof': { reason: 'too blurry' },
  'check-money': { moneyReceived: true },
} as const;

/** The version of a payment, as an admin sees it. */
export const paymentVersion = async (paymentId: string): Promise<number> => {
  const list = call<{ items: Payment[] }>('payment', `GET /v1/payments?q=${paymentId}`, {
    token: await tokenOf('admin'),
  });
  return (await expectStatus(200, list)).items[0]?.version ?? 0;
};

/**
 * Tries a decision of the demo admin's on the payment as it is now, or on an earlier version. Refunds are the second admin's,
 * with a reference of their own.
 */
export const tryDecide = async (
  paymentId: string,
  decision: keyof typeof decisionBodies | 'refund',
  version?: number,
): Promise<Answer<Payment>> => {
  const seenVersion = version ?? (await paymentVersion(paymentId));
  const isRefund = decision === 'refund';
  const body = isRefund ? { reference: `wire ${paymentId} ${seenVersion}` } : decisionBodies[decision];
  return call<Payment>('payment', `POST /v1/payments/${paymentId}/${decision}`, {
    token: await tokenOf(isRefund ? 'admin2' : 'admin'),
    headers: { 'if-match': `"${seenVersion}"` },
    ...(body && { body }),
  });
};

/** An admin's decision on an order, based on its current version or on `version`. */
export const changeStatus = async (
  orderId: string,
  body: { status: string; note?: string },
  { token, version }: { token?: string | undefined; version?: number } = {},
): Promise<Answer<Order>> => {
  const admin = await tokenOf('admin');
  const seenVersion =
    version ?? (await call<Order>('order', `GET /v1/orders/${orderId}`, { token: admin })).body.version;
  const headers = { 'if-match': `"${seenVersion}"` };
  return call<Order>('order', `PATCH /v1/orders/${orderId}/status`, { token: token ?? admin, headers, body });
};

/** Waits until the order is in that state. */
export const untilStatus = (buyer: Person, id: string, status: Order['status'], ms?: number): Promise<Order> =>
  eventually(async () => {
    const order = await orderOf(buyer, id);
    if (order.status !== status) throw new Error(`order is ${order.status}, not ${status}`);
    return order;
  }, ms);

/** An order whose proof an admin approved. */
export const paidOrder = async (buyer: Person, productId: string, quantity = 1): Promise<Order> => {
  const order = await place(buyer, { productId, quantity });
  const payment = await submitProof(buyer, order.id);
  await expectStatus(200, tryDecide(payment.id, 'approve'));
  return untilStatus(buyer, order.id, 'PAID');
};
