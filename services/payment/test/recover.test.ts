import type { OrderStatus } from '@eshop/contracts/order';
import { withOutbox } from '@eshop/service-kit/outbox/transact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecovery, type PaymentRecovery } from '../src/use-cases/restore-payment.ts';
import { openPayment, openProofs, openProofsToList, payable, proofAt } from './payment.ts';

describe('payments that were restored from a backup', () => {
  let fixture: Awaited<ReturnType<typeof openPayment>>;
  let recovery: PaymentRecovery;
  beforeAll(async () => {
    fixture = await openPayment();
    recovery = createRecovery(fixture.db, withOutbox(fixture.db, { wake: () => undefined }));
  });
  afterAll(() => fixture.drop());

  const at = new Date().toISOString();
  /** An order that went through these states. */
  const orderThat = (...statuses: OrderStatus[]) => ({
    ...payable(),
    paymentVersion: 0,
    reviewDeadline: statuses.at(-1) === 'PAYMENT_SUBMITTED' ? '2030-01-02T00:00:00.000Z' : null,
    status: statuses.at(-1) ?? 'PENDING_PAYMENT',
    timeline: statuses.map((status) => ({ status, at, by: 'ada', note: status === 'REJECTED' ? 'unreadable' : null })),
  });
  const proofOf = (orderId: string) => ({ ...proofAt(`proofs/${orderId}/one`), proof_at: new Date() });

  it.each([
    [['PENDING_PAYMENT'], { status: 'PENDING' }],
    [
      ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED'],
      { status: 'SUBMITTED', submitted_at: new Date(at), review_deadline: new Date('2030-01-02T00:00:00.000Z') },
    ],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID'], { status: 'APPROVED', decided_by: 'restore' }],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'SHIPPED'], { status: 'APPROVED' }],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PAID', 'FAILED'], { status: 'REFUND_DUE' }],
    [
      ['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'REJECTED'],
      { status: 'REJECTED', reason: 'unreadable', money_received: null },
    ],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'CANCELLED'], { status: 'TO_BE_CHECKED', closed_for: 'cancelled' }],
    [['PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'EXPIRED'], { status: 'TO_BE_CHECKED', closed_for: 'expired' }],
    [['PENDING_PAYMENT', 'CANCELLED'], { status: 'CLOSED', closed_for: 'cancelled' }],
    [['PENDING_PAYMENT', 'EXPIRED'], { status: 'CLOSED', closed_for: 'expired' }],
  ] as const)('follow an order that went through %j, missing or as it was placed', async (statuses, expected) => {
    for (const isKnown of [false, true]) {
      const order = orderThat(...statuses);
      if (isKnown) await fixture.openPayment(order);
      const proof = statuses.length > 1 ? proofOf(order.orderId) : undefined;
      for (let run = 0; run < 2; run++) await recovery.recoverPayment(order, proof);
      const row = await fixture.ofOrder(order.orderId);
      expect(row).toMatchObject({ ...expected, order_number: order.number, amount: order.total.amount });
      expect(await fixture.announced(order.orderId), 'the order knows already').toEqual([]);
    }
  });

  it('continue at a version that the order has not followed yet, also after another proof was requested', async () => {
    const order = {
      ...orderThat('PENDING_PAYMENT', 'PAYMENT_SUBMITTED', 'PENDING_PAYMENT'),
      paymentVersion: 7,
      paymentDeadline: '2030-01-01T00:00:00.000Z',
    };
    await recovery.recoverPayment(order, undefined);
    expect(await fixture.ofOrder(order.orderId)).toMatchObject({
      status: 'PENDING',
      version: 7,
      proof_requests: 1,
      deadline: new Date(order.paymentDeadline),
    });
  });

  it('that are further than their order stay as they are', async () => {
    const order = orderThat('PENDING_PAYMENT');
    await fixture.openPayment(order);
    const { id } = await fixture.ofOrder(order.orderId);
    const proof = proofOf(order.orderId);
    await fixture.announceProof(proof.proof_key);
    await fixture.recordProof(id, 'ada', proof);
    await recovery.recoverPayment(order, undefined);
    expect(await fixture.ofOrder(order.orderId)).toMatchObject({ status: 'SUBMITTED', proof_key: proof.proof_key });
  });

  it('name the newest proof, which no restored list of leftovers removes', async () => {
    const order = orderThat('PENDING_PAYMENT', 'PAYMENT_SUBMITTED');
    const [proofs, proofsToList] = [openProofs(), openProofsToList()];
    const [first, second] = [proofs.keyOf(order.orderId), proofs.keyOf(order.orderId)];
    for (const key of [first, second]) {
      await fixture.announceProof(key);
      await proofs.put(key, Buffer.from('png'), 'image/png');
      await new Promise((resolve) => setTimeout(resolve, 1100)); // S3 dates files to the second
    }
    const newest = await proofsToList.newest(order.orderId);
    expect(newest).toMatchObject({ proof_key: second, proof_type: 'image/png', proof_size: 3 });
    await recovery.recoverPayment(order, newest);
    expect(await fixture.ofOrder(order.orderId)).toMatchObject({ status: 'SUBMITTED', proof_key: second });
    expect(await fixture.leftovers()).toEqual([first]);
    expect(await proofsToList.newest(payable().orderId)).toBeUndefined();
  });
});
